package io.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTests {

    private static final String ENTRY = "/client/app.js";
    private static final List<String> ENTRIES = List.of(ENTRY, "/embed/frame.js", "/embed/unknot.js");
    private static final Pattern IMPORT = Pattern.compile(
            "(?:(?:^|[;}])\\s*(?:import|export)(?:[\\w\\s{},*$]*?from)?\\s*|\\bimport\\()['\"]([^'\"]+)['\"]",
            Pattern.MULTILINE);
    private static final Pattern IMPORT_AT_ONCE = Pattern.compile(
            "(?:^|[;}])\\s*(?:import|export)(?:[\\w\\s{},*$]*?from)?\\s*['\"]([^'\"]+)['\"]", Pattern.MULTILINE);
    private static final Pattern PRELOADED = Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");
    private static final Pattern NAMED_FILE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>");
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("(<style|\\sstyle=|\\son[a-z]+=|unsafeHTML|\\beval\\()");
    private static final Pattern ELEMENT = Pattern.compile("[<'](unknot-[a-z-]+)");
    private static final Pattern DEFINED = Pattern.compile("customElements\\.define\\('([a-z-]+)'");
    private static final Pattern TOKEN = Pattern.compile("var\\((--[a-z0-9-]+)");
    private static final Pattern TOKEN_SET = Pattern.compile("(--[a-z0-9-]+):");

    @Test
    void resolvesEveryImportDownIntoTheWebJars() {
        assertThat(reachable(IMPORT, ENTRIES)).isNotEmpty().allMatch(Pages::has, "is served");
    }

    /** All at once and nothing else: one after the other each would wait for the one that names it. */
    @Test
    void asksAtOnceForWhatTheFirstScreenIsMadeOf() {
        assertThat(Pages.all(PRELOADED, Pages.text("/index.html")))
                .containsExactlyInAnyOrderElementsOf(reachable(IMPORT_AT_ONCE, List.of(ENTRY)));
    }

    /** Of the message files only those of one language are loaded, by their names. */
    @Test
    void loadsEveryModuleItShips() {
        var modules = Pages.own(".js").stream().filter(module -> !module.startsWith("/words/"));
        assertThat(reachable(IMPORT, ENTRIES)).containsAll(modules.toList());
    }

    @Test
    void mapsLibrariesToVersionsThatAreOnTheClasspath() {
        assertThat(ImportMap.read().entries().values())
                .hasSizeGreaterThan(3)
                .allMatch(address -> Pages.has(address.endsWith("/") ? address + "package.json" : address));
    }

    @Test
    void namesOnlyFilesThatExist() {
        assertThat(Pages.own(".html"))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(Pages.all(NAMED_FILE, Pages.text(page)))
                        .isNotEmpty()
                        .allMatch(Pages::has, "is served"));
    }

    /** One hash allows it, so a page that wrote it otherwise would not run. */
    @Test
    void writesTheImportMapAlikeOnEveryPageThatHasOne() {
        var maps = Stream.of("/index.html", "/embed/frame.html")
                .flatMap(page -> Pages.all(IMPORT_MAP, Pages.text(page)).stream())
                .toList();
        assertThat(maps).hasSize(2);
        assertThat(Set.copyOf(maps)).hasSize(1);
    }

    /** The content security policy allows the import map's hash and nothing else inline. */
    @Test
    void keepsScriptsAndStylesInFiles() {
        var scripts = Pages.all(SCRIPT, Pages.text("/index.html"));
        assertThat(scripts).filteredOn(script -> !script.contains("src=")).containsExactly(" type=\"importmap\"");
        assertThat(ownTexts(".html", ".js"))
                .allSatisfy(text -> assertThat(Pages.all(INLINE, text)).isEmpty());
    }

    @Test
    void definesEveryElementItUses() {
        var texts = ownTexts(".js", ".html").toList();
        assertThat(distinct(ELEMENT, texts)).isEqualTo(distinct(DEFINED, texts));
    }

    @Test
    void takesEveryValueFromATokenThatIsSet() {
        var tokens = distinct(TOKEN_SET, List.of(Pages.text("/styles/tokens.css")));
        assertThat(distinct(TOKEN, ownTexts(".css").toList())).isEqualTo(tokens);
    }

    private static Stream<String> ownTexts(String... endings) {
        return Stream.of(endings).flatMap(ending -> Pages.own(ending).stream()).map(Pages::text);
    }

    private static Set<String> distinct(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> Pages.all(pattern, text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every module the browser loads, from the entries on; one that is missing is listed and leads nowhere. */
    private static Set<String> reachable(Pattern imports, List<String> entries) {
        var map = ImportMap.read();
        var found = new TreeSet<String>();
        var open = new ArrayDeque<String>(entries);
        while (!open.isEmpty()) {
            var module = open.pop();
            if (found.add(module) && Pages.has(module)) {
                Pages.all(imports, Pages.text(module)).forEach(wanted -> open.push(map.resolve(module, wanted)));
            }
        }
        return found;
    }
}
