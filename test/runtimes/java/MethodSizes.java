import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prints the methods of class files in a folder that HotSpot does not compile: those over 8,000 bytes. */
public final class MethodSizes {
    private static final int MOST = 8_000;

    private MethodSizes() {}

    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of(arguments[0]))) {
            List<Path> classes = paths.filter((path) -> path.toString().endsWith(".class")).toList();
            for (Path path : classes) {
                try (DataInputStream file = new DataInputStream(Files.newInputStream(path))) {
                    tell(path, file);
                }
            }
        }
    }

    private static void tell(Path path, DataInputStream file) throws IOException {
        file.skipNBytes(8);
        String[] texts = constants(file);
        file.skipNBytes(6);
        file.skipNBytes(2L * file.readUnsignedShort());
        for (int fields = file.readUnsignedShort(); fields > 0; fields--) {
            file.skipNBytes(6);
            skipAttributes(file);
        }
        for (int methods = file.readUnsignedShort(); methods > 0; methods--) {
            file.skipNBytes(2);
            String name = texts[file.readUnsignedShort()];
            file.skipNBytes(2);
            for (int attributes = file.readUnsignedShort(); attributes > 0; attributes--) {
                String attribute = texts[file.readUnsignedShort()];
                long length = Integer.toUnsignedLong(file.readInt());
                if (attribute.equals("Code")) {
                    file.skipNBytes(4);
                    int bytes = file.readInt();
                    if (bytes > MOST) {
                        System.out.println(path.getFileName() + " " + name + " " + bytes);
                    }
                    length -= 8;
                }
                file.skipNBytes(length);
            }
        }
    }

    private static void skipAttributes(DataInputStream file) throws IOException {
        for (int attributes = file.readUnsignedShort(); attributes > 0; attributes--) {
            file.skipNBytes(2);
            file.skipNBytes(Integer.toUnsignedLong(file.readInt()));
        }
    }

    /** The texts among the constants. */
    private static String[] constants(DataInputStream file) throws IOException {
        String[] texts = new String[file.readUnsignedShort()];
        for (int at = 1; at < texts.length; at++) {
            int tag = file.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[at] = file.readUTF();
                case 7, 8, 16, 19, 20 -> file.skipNBytes(2);
                case 15 -> file.skipNBytes(3);
                case 5, 6 -> {
                    file.skipNBytes(8);
                    // These take two places.
                    at++;
                }
                default -> file.skipNBytes(4);
            }
        }
        return texts;
    }
}
