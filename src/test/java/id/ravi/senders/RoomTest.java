package id.ravi.senders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void endsWithItsOctets() {
        var room = new Room(10, 100);
        assertThat(room.take("a", 6)).isTrue();
        assertThat(room.take("a", 5)).isFalse();
        assertThat(room.take("a", 4)).isTrue();
        assertThat(room.take("a", 1)).isFalse();
        room.giveBack("a", 6);
        assertThat(room.take("a", 6)).isTrue();
    }

    @Test
    void endsWithItsPieces() {
        var room = new Room(10, 4);
        assertThat(room.take("a", 0)).isTrue();
        assertThat(room.take("b", 0)).isTrue();
        assertThat(room.take("c", 0)).isTrue();
        assertThat(room.take("d", 0)).isTrue();
        assertThat(room.take("e", 0)).isFalse();
        room.giveBack("a", 0);
        assertThat(room.take("e", 0)).isTrue();
    }

    @Test
    void aSourceHasAQuarterOfThePieces() {
        var room = new Room(10, 8);
        assertThat(room.take("a", 1)).isTrue();
        assertThat(room.take("a", 1)).isTrue();
        assertThat(room.take("a", 1)).isFalse();
        assertThat(room.take("b", 8)).isTrue();
        room.giveBack("a", 1);
        assertThat(room.take("a", 1)).isTrue();
        assertThat(room.take("a", 0)).isFalse();
    }
}
