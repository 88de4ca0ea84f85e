package dev.governor.wiring.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GovernorHomeTest {

  @TempDir Path folder;

  private GovernorHome home() {
    return new GovernorHome(folder.resolve("home"));
  }

  @Test
  void theOptionWinsOverTheEnvironmentAndThatOverTheWorkingFolder() {
    Map<String, String> environment = Map.of(GovernorHome.VARIABLE, "/env");

    assertThat(GovernorHome.locate(Optional.of(Path.of("mine")), environment, folder).folder())
        .isEqualTo(folder.resolve("mine"));
    assertThat(GovernorHome.locate(Optional.empty(), environment, folder).folder())
        .isEqualTo(Path.of("/env").toAbsolutePath());
    assertThat(GovernorHome.locate(Optional.empty(), Map.of(), folder).folder())
        .isEqualTo(folder.resolve(".governor"));
    assertThat(
            GovernorHome.locate(Optional.empty(), Map.of(GovernorHome.VARIABLE, " "), folder)
                .folder())
        .isEqualTo(folder.resolve(".governor"));
  }

  @Test
  void knowingWhereItIsMakesNothing() {
    assertThat(home().database()).hasFileName("governor.db");
    assertThat(home().exists()).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void itIsMadeWithItsFolders() {
    home().create();
    home().create();

    assertThat(home().exists()).isTrue();
    assertThat(home().logs()).isDirectory();
    assertThat(home().cache()).isDirectory();
  }

  @Test
  void theLockNamesItsHolderAndIsFreeOnceClosed() throws Exception {
    try (HomeLock _ = home().lock()) {
      assertThat(Files.readString(home().folder().resolve(HomeLock.FILE)).strip())
          .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
    }
    try (HomeLock _ = home().lock()) {
      assertThatThrownBy(() -> home().lock()).isInstanceOf(InvalidInputException.class);
    }
  }

  private String inUse(String who) {
    return "The home '"
        + home().folder()
        + "' is in use by another run ("
        + who
        + "): wait for it to end, or name another home with --home";
  }

  @Test
  void aSecondLockInThisProcessIsRefusedAndDoesNotFreeTheFirst() throws Exception {
    long pid = ProcessHandle.current().pid();
    try (HomeLock _ = home().lock()) {
      assertThatThrownBy(() -> home().lock()).hasMessage(inUse("this one, process " + pid));
      try (LockHolder other = LockHolder.start(home().folder())) {
        assertThat(other.said()).isEqualTo(inUse("process " + pid));
      }
    }
  }

  @Test
  void aProcessThatIsKilledLeavesNoLock() throws Exception {
    try (LockHolder other = LockHolder.start(home().folder())) {
      assertThat(other.said()).isEqualTo("locked");
      assertThatThrownBy(() -> home().lock())
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(inUse("process " + other.pid()));
      other.kill();
      try (HomeLock _ = home().lock()) {
        assertThat(Files.readString(home().folder().resolve(HomeLock.FILE)).strip())
            .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
      }
    }
  }

  @Test
  void aHomeThatIsAFileIsRefused() throws Exception {
    Files.writeString(home().folder(), "");

    assertThatThrownBy(() -> home().lock())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "The home '"
                + home().folder()
                + "' is a file: remove it, or name a folder with --home");
  }

  @Test
  void aHomeBelowAFileIsRefused() throws Exception {
    Files.writeString(folder.resolve("file"), "");
    GovernorHome below = new GovernorHome(folder.resolve("file/home"));

    assertThatThrownBy(below::lock)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("The home '" + below.folder() + "' cannot be written (");
  }

  /// `/proc` takes no folders, not even from root.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aHomeThatCannotBeWrittenIsRefused() {
    GovernorHome home = new GovernorHome(Path.of("/proc/governor"));

    assertThatThrownBy(home::lock)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching(
            "The home '/proc/governor' cannot be written \\(.+\\): make room or permit it, or name"
                + " another with --home");
  }

  /// `/dev/full` is a disk without room.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsSaidToBeFullAndLeavesNothingLocked() throws Exception {
    home().create();
    Path lock =
        Files.createSymbolicLink(home().folder().resolve(HomeLock.FILE), Path.of("/dev/full"));

    assertThatThrownBy(() -> home().lock())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "The home '%s' cannot be written (No space left on device): make room or permit it, or name another with --home"
                .formatted(home().folder()));
    Files.delete(lock);
    home().lock().close();
  }
}
