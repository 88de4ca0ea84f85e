package dev.governor.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private static final Sources OURS = new Sources(ModuleTable.CHECKOUT);

  @Test
  void noFileIsTooLong() {
    assertThat(OURS.files()).hasSizeGreaterThan(100);
    assertThat(OURS.tooLong()).isEmpty();
  }

  @Test
  void everyPackageOfMainCodeIsNullMarked() {
    assertThat(OURS.notNullMarked()).isEmpty();
  }

  @Test
  void aFileThatIsTooLongIsFound(@TempDir Path checkout) throws IOException {
    write(checkout, "engine/src/test/java/Long.java", "x\n".repeat(401));
    write(checkout, "engine/src/main/java/Enough.java", "x\n".repeat(400));

    assertThat(new Sources(checkout).tooLong())
        .containsExactly("engine/src/test/java/Long.java: 401 lines");
  }

  @Test
  void aPackageThatIsNotNullMarkedIsFound(@TempDir Path checkout) throws IOException {
    write(checkout, "engine/src/main/java/a/A.java", "class A {}");
    write(checkout, "engine/src/main/java/b/B.java", "class B {}");
    write(checkout, "engine/src/main/java/b/package-info.java", "/// Words.\npackage b;\n");
    write(checkout, "engine/src/main/java/c/C.java", "class C {}");
    write(checkout, "engine/src/main/java/c/package-info.java", "///\n@NullMarked\npackage c;\n");
    write(checkout, "engine/src/test/java/d/D.java", "class D {}");

    assertThat(new Sources(checkout).notNullMarked())
        .containsExactly(
            "engine/src/main/java/a/package-info.java", "engine/src/main/java/b/package-info.java");
  }

  private static void write(Path checkout, String file, String text) throws IOException {
    Path path = checkout.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }
}
