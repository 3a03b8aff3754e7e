package id.ravi.bench.target;

import id.ravi.bench.bare.BareApplication;
import id.ravi.bench.bare.ConstantResource;
import id.ravi.bench.bare.ConstantServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs WARs that hold nothing of the product. */
final class BareWar {
    private BareWar() {}

    /** With the constant servlet and the constant resource. */
    static Path constant(Path file) {
        return pack(file, List.of(BareApplication.class, ConstantResource.class, ConstantServlet.class));
    }

    /** With the constant servlet alone, which tells when it is deployed: as empty as can be seen from outside. */
    static Path empty(Path file) {
        return pack(file, List.of(ConstantServlet.class));
    }

    private static Path pack(Path file, List<Class<?>> classes) {
        try {
            Files.createDirectories(file.getParent());
            try (var war = new JarOutputStream(Files.newOutputStream(file))) {
                for (var type : classes) {
                    var name = type.getName().replace('.', '/') + ".class";
                    war.putNextEntry(new JarEntry("WEB-INF/classes/" + name));
                    try (var content = type.getClassLoader().getResourceAsStream(name)) {
                        content.transferTo(war);
                    }
                    war.closeEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
