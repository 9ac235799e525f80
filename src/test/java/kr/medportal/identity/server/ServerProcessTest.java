package kr.medportal.identity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The stand-in is a shell script")
class ServerProcessTest {

    @TempDir
    Path folder;

    @Test
    void closingEndsTheChildrenToo() throws Exception {
        Path pid = folder.resolve("pid");
        ServerProcess process = start("sleep 300 & echo $! > pid; wait");
        long child = Long.parseLong(awaitLine(pid));

        process.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void itTellsWhetherAndHowTheProcessEnded() throws Exception {
        ServerProcess process = start("exit 7");
        assertThat(process.awaitEnd(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitCode()).isEqualTo(7);
        process.close();
    }

    private ServerProcess start(String script) throws IOException {
        return ServerProcess.start(new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD));
    }

    private static String awaitLine(Path file) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(file) && Files.size(file) > 0) {
                return Files.readString(file).strip();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Nothing was written to " + file);
    }
}
