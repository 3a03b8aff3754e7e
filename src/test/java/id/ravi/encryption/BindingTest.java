package id.ravi.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BindingTest {
    private static final UUID ROW = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final UUID IDENTITY = UUID.fromString("ffeeddcc-bbaa-9988-7766-554433221100");

    @Test
    void theLayoutNeverChanges() {
        String expected = "00000001" + "01"
                + "00000006" + "736563726574"
                + "00000005" + "76616c7565"
                + "00000010" + "00112233445566778899aabbccddeeff"
                + "00000010" + "ffeeddccbbaa99887766554433221100";
        assertThat(hex(new Binding("secret", "value", ROW, IDENTITY))).isEqualTo(expected);
    }

    @Test
    void noTwoBindingsShareTheirAssociatedData() {
        var bindings = List.of(
                new Binding("secret", "value", ROW, IDENTITY),
                new Binding("secret", "value", IDENTITY, ROW),
                new Binding("secret", "value", ROW, ROW),
                new Binding("secret", "value", IDENTITY, IDENTITY),
                new Binding("value", "secret", ROW, IDENTITY),
                new Binding("secretv", "alue", ROW, IDENTITY),
                new Binding("secre", "tvalue", ROW, IDENTITY),
                new Binding("secretvalue", "", ROW, IDENTITY),
                new Binding("", "secretvalue", ROW, IDENTITY),
                new Binding("secret\0", "value", ROW, IDENTITY),
                new Binding("secret", "\0value", ROW, IDENTITY),
                new Binding("secret\0\0\0\5value", "", ROW, IDENTITY),
                new Binding("secret", "value\0\0\0\20", ROW, IDENTITY),
                new Binding("Secret", "value", ROW, IDENTITY),
                new Binding("s\u00e9cret", "value", ROW, IDENTITY),
                new Binding("se\u0301cret", "value", ROW, IDENTITY));
        assertThat(bindings.stream().map(BindingTest::hex)).doesNotHaveDuplicates();
    }

    private static String hex(Binding binding) {
        return HexFormat.of().formatHex(binding.associatedData());
    }
}
