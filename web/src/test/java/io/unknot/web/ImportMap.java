package io.unknot.web;

import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The import map of index.html, and the browser's rule for what a module's import means. */
record ImportMap(Map<String, String> entries) {

    private static final Pattern BLOCK = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\": \"(/[^\"]+)\"");

    static ImportMap read() {
        var entries = new TreeMap<String, String>();
        var block = Pages.all(BLOCK, Pages.text("/index.html")).getFirst();
        ENTRY.matcher(block).results().forEach(entry -> entries.put(entry.group(1), entry.group(2)));
        return new ImportMap(entries);
    }

    /** The address an import leads to; the import itself when nothing knows it. */
    String resolve(String importer, String wanted) {
        if (wanted.startsWith(".") || wanted.startsWith("/")) {
            return URI.create(importer).resolve(wanted).toString();
        }
        return entries.keySet().stream()
                .filter(name -> name.endsWith("/") ? wanted.startsWith(name) : wanted.equals(name))
                .max(Comparator.comparingInt(String::length))
                .map(name -> entries.get(name) + wanted.substring(name.length()))
                .orElse(wanted);
    }
}
