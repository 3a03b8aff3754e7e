package id.ravi.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionBuilderTest {
    @TempDir
    Path areas;

    @BeforeEach
    void oneArea() throws IOException {
        area(
                "a.json",
                """
                {"openapi": "3.0.3", "tags": [{"name": "A"}], "paths": {"/b/": {"get": {"tags": ["A"]}}},
                 "components": {"schemas": {"A": {"type": "string"}}}}""");
    }

    @Test
    void bringsPathsSchemasAndTagsTogether() throws IOException {
        area(
                "b.json",
                """
                {"openapi": "3.0.3", "tags": [{"name": "B"}], "paths": {"/a/": {}},
                 "components": {"schemas": {"B": {}}, "responses": {"C": {}}}}""");
        assertThat(DescriptionBuilder.build(areas))
                .hasToString(
                        """
                {"openapi":"3.0.3","tags":[{"name":"A"},{"name":"B"}],"paths":{"/a/":{},"/b/":{"get":{"tags":["A"]}}},\
                "components":{"responses":{"C":{}},"schemas":{"A":{"type":"string"},"B":{}}}}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/openapi                 | {'openapi': '3.1.0'}",
                "/paths/~1b~1             | {'paths': {'/b/': {'post': {}}}}",
                "/components/schemas/A    | {'components': {'schemas': {'A': {'type': 'string', 'maxLength': 5}}}}"
            })
    void refusesWhatContradictsAnotherFile(String pointer, String content) throws IOException {
        area("b.json", content.replace('\'', '"'));
        assertThatIllegalStateException()
                .isThrownBy(() -> DescriptionBuilder.build(areas))
                .withMessageStartingWith("b.json: ")
                .withMessageEndingWith(" at " + pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{'paths': {'/c/': {}, '/c/': {}}}", "{'paths': {}", "[]"})
    void refusesFilesThatAreNoPlainObject(String content) throws IOException {
        area("b.json", content.replace('\'', '"'));
        assertThatIllegalStateException()
                .isThrownBy(() -> DescriptionBuilder.build(areas))
                .withMessageStartingWith("b.json: ");
    }

    @Test
    void makesTheDirectoryOfItsResult() throws IOException {
        Path target = areas.resolve("new/openapi.json");
        DescriptionBuilder.main(new String[] {areas.toString(), target.toString()});
        assertThat(target).content().startsWith("{\"openapi\":\"3.0.3\"");
    }

    private void area(String name, String content) throws IOException {
        Files.writeString(areas.resolve(name), content);
    }
}
