package io.unknot.embedded.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the server is told at every start, so that old data follow new settings. */
final class ServerSettings {
    private ServerSettings() {}

    static Map<String, String> of(PostgresOptions options, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        // By TCP only: a socket file would need a folder, and its path has a limit of a hundred letters.
        settings.put("unix_socket_directories", "");
        settings.put("fsync", options.durable() ? "on" : "off");
        // Always: without images of pages a server that was killed met changes of tables dropped since, and recovery of
        // 18.6 ended in a segmentation fault (BufferGetBlockNumber of no buffer).
        settings.put("full_page_writes", "on");
        // Always: a commit answered must outlive kill -9 of the server, in tests as well.
        settings.put("synchronous_commit", "on");
        settings.put("max_connections", Integer.toString(options.maxConnections()));
        settings.put("shared_buffers", "64MB");
        settings.put("max_wal_size", "256MB");
        settings.put("io_method", "sync");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        settings.put("logging_collector", "off");
        return settings;
    }
}
