package io.unknot.notification.letter.template;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates in resources/templates/mail: each has a {@code .txt} and an {@code .html}. */
@Component
class Templates {

    private final SpringTemplateEngine plain = engine(TemplateMode.TEXT, ".txt");
    private final SpringTemplateEngine rich = engine(TemplateMode.HTML, ".html");

    String text(String name, Map<String, Object> words) {
        return plain.process(name, new Context(Locale.ENGLISH, words));
    }

    String html(String name, Map<String, Object> words) {
        return rich.process(name, new Context(Locale.ENGLISH, words));
    }

    private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
        var files = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        files.setPrefix("templates/mail/");
        files.setSuffix(suffix);
        files.setTemplateMode(mode);
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }
}
