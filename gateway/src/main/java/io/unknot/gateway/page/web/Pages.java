package io.unknot.gateway.page.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * Serves the files of the web module. Our own are asked for again each time and known by a hash of their content: build
 * times are fixed, so Last-Modified would call a new release unchanged. WebJars have their version in the path and stay.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebFluxConfigurer {

    // Only files that exist are asked about, so this grows no further than the jar.
    private final Map<String, String> etags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/META-INF/resources/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(this::etag);
    }

    private String etag(Resource file) {
        return etags.computeIfAbsent(file.toString(), name -> hash(file));
    }

    private static String hash(Resource file) {
        try {
            return '"' + HexFormat.of().formatHex(DigestUtils.md5Digest(file.getContentAsByteArray())) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
