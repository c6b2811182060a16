package io.unknot.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTests {
    @Test
    void neverGivesOnePortTwice() {
        assertThat(FreePorts.take(20)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void knowsAPortSomebodyListensOn() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isFree(taken.getLocalPort())).isFalse();
        }
        assertThat(FreePorts.isFree(FreePorts.one())).isTrue();
    }
}
