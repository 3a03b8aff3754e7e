package id.ravi.identities;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes up a name as a person could have it, because web sites refuse others. */
final class RealisticName {
    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final String[] FIRST =
            ("Ada Alice Amara Anna Ben Carla Carlos Chloe Clara Daniel David Elena Ella Emil Emma Eric Eva Felix Grace Hana"
                            + " Hugo Ida Ines Iris Ivan Jack James Jana Julia Kai Lara Leo Lena Liam Lucas Lucy Maya Mara Marco Maria"
                            + " Martin Max Mila Mira Nadia Nina Noah Nora Oliver Olga Omar Oscar Paula Peter Rosa Ruth Sam Sara Sofia"
                            + " Theo Tim Tom Vera Victor Yara Zoe")
                    .split(" ");
    private static final String[] LAST =
            ("Adams Baker Bauer Becker Bell Berg Brandt Brooks Carter Chen Clark Cole Costa Cruz Diaz Evans Fischer Ford"
                            + " Foster Garcia Gray Green Hall Hansen Harris Hill Hughes Ito Jensen Johnson Jones Keller King Klein"
                            + " Kovacs Lang Lee Lopez Martin Meyer Miller Moore Morgan Nelson Nilsson Novak Olsen Park Perez Price"
                            + " Reed Reyes Rivera Rossi Sato Schmidt Silva Smith Stone Suzuki Taylor Turner Vogel Walker Ward Weber"
                            + " Wilson Wood Young")
                    .split(" ");

    private RealisticName() {}

    static String next() {
        return FIRST[RANDOM.nextInt(FIRST.length)] + " " + LAST[RANDOM.nextInt(LAST.length)];
    }
}
