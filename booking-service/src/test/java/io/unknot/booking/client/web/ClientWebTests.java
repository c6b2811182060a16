package io.unknot.booking.client.web;

import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.words.Language;
import io.unknot.service.access.Caller;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@BookingServiceTest
class ClientWebTests {

    private static final String CLIENT = "/api/v1/clients/{id}";
    private static final String CONTACTS = "/internal/contacts";
    private static final String SAM = """
        {"name":"Sam Sore","email":"sam@example.org","phone":"+441134960000"}
        """;

    @Autowired
    private Http http;

    private final UUID id = UUID.randomUUID();
    private final Caller sam = new Caller.Client(id);
    private final Caller frontDesk = Http.frontDeskOf(UUID.randomUUID());

    @BeforeEach
    void theServiceIsReady() {
        await().untilAsserted(() -> http.get(sam, CLIENT, id).expectStatus().isNotFound());
    }

    @Test
    void aClientSavesTheirOwnContact() {
        http.put(sam, SAM, CLIENT, id).expectStatus().isCreated();
        http.put(sam, SAM, CLIENT, id).expectStatus().isOk();

        http.get(sam, CLIENT, id).expectBody().json(SAM);
    }

    @Test
    void onlyTheClientAndTheFrontDeskKnowAClient() {
        http.put(frontDesk, SAM, CLIENT, id).expectStatus().isCreated();

        http.get(frontDesk, CLIENT, id).expectStatus().isOk();
        http.get(new Caller.Client(UUID.randomUUID()), CLIENT, id)
                .expectStatus()
                .isNotFound();
        http.get(new Caller.Visitor(), CLIENT, id).expectStatus().isUnauthorized();
        http.get(new Caller.Operator(UUID.randomUUID()), CLIENT, id)
                .expectStatus()
                .isForbidden();
        http.put(new Caller.Client(UUID.randomUUID()), SAM, CLIENT, id)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        http.put(sam, "{\"name\":\" \",\"email\":\"nowhere\",\"phone\":\"0113\",\"language\":\"tlh\"}", CLIENT, id)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:invalid-request")
                .jsonPath("$.errors.length()")
                .isEqualTo(4);
    }

    @Test
    void onlyTheServiceThatWritesToClientsHasTheirContact() {
        http.put(sam, SAM, CLIENT, id);

        var asked = "{\"ids\":[\"" + id + "\",\"" + UUID.randomUUID() + "\"]}";

        http.post(new Caller.Service("notification-service"), asked, CONTACTS)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"contacts\":[{\"id\":\"" + id
                        + "\",\"name\":\"Sam"
                        + " Sore\",\"email\":\"sam@example.org\",\"phone\":\"+441134960000\",\"language\":\"en\"}]}")
                .jsonPath("$.contacts.length()")
                .isEqualTo(1);
        http.post(sam, asked, CONTACTS).expectStatus().isForbidden();
        http.post(frontDesk, asked, CONTACTS).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenToInTheLanguageTheySay(Language language) {
        http.put(sam, SAM.replace("}", ",\"language\":\"" + language.tag() + "\"}"), CLIENT, id)
                .expectStatus()
                .isCreated();

        http.post(new Caller.Service("notification-service"), "{\"ids\":[\"" + id + "\"]}", CONTACTS)
                .expectBody()
                .jsonPath("$.contacts[0].language")
                .isEqualTo(language.tag());
    }

    @Test
    void noMoreThanTwoHundredContactsAreAskedForAtOnce() {
        var ids = Stream.generate(() -> "\"" + UUID.randomUUID() + "\"")
                .limit(201)
                .collect(Collectors.joining(","));

        http.post(new Caller.Service("notification-service"), "{\"ids\":[" + ids + "]}", CONTACTS)
                .expectStatus()
                .isBadRequest();
    }
}
