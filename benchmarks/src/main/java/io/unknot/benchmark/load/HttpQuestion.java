package io.unknot.benchmark.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;

/** A GET over a connection that is kept; any answer but 200 ends the measurement. */
public final class HttpQuestion implements Question {

    private final CloseableHttpClient client = HttpClients.custom()
            .disableContentCompression()
            .disableCookieManagement()
            .build();
    private final Function<SplittableRandom, URI> address;

    public HttpQuestion(Function<SplittableRandom, URI> address) {
        this.address = address;
    }

    @Override
    public void ask(SplittableRandom random) throws Exception {
        get(address.apply(random));
    }

    /** The body of an answer. */
    public String get(URI uri) throws Exception {
        return client.execute(new HttpGet(uri), response -> {
            var body = EntityUtils.toByteArray(response.getEntity());
            var text = new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
            if (response.getCode() != 200) {
                throw new IllegalStateException(uri + " answers " + response.getCode() + " " + text);
            }
            return text;
        });
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
