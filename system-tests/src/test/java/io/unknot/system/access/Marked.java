package io.unknot.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.local.demo.SafetyAnswers;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.mail.Mail;
import io.unknot.system.running.RunningSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who says everything that can be said, each in words that occur nowhere else. */
final class Marked implements AutoCloseable {

    static final String NAME = "Jovka Brindlethorpe";
    static final String WORD = "qx8zj";
    static final String MAIL = "xj5wvq2";
    static final String PHONE = "447700900846";
    static final List<String> MARKS = List.of("Jovka", "Brindlethorpe", WORD, MAIL, PHONE);

    private static final String EMAIL = MAIL + "@example.org";
    private static final Pattern CODE = Pattern.compile("(?m)(?:Your code is |asked for it: )([0-9]{6})");

    private final RunningSystem system;
    private final BookingStore store;
    private final GatewayClient manager;
    private final GatewayClient browser;
    private UUID id = UUID.randomUUID();

    Marked(RunningSystem system) {
        this.system = system;
        this.store = system.bookingStore();
        this.manager = system.signedIn("manager");
        this.browser = system.visitor();
    }

    UUID id() {
        return id;
    }

    /** Where they are logged in. */
    GatewayClient browser() {
        return browser;
    }

    String path() {
        return "/api/v1/clients/" + id;
    }

    /** By a guest's door; whose e-mail it is is known by the code sent there, and so is who logs in. */
    void comes() {
        var asked = browser.post("/api/v1/clients/guests", person()).expect(201);
        id = UUID.fromString(asked.path("clientId").asString());
        browser.post(
                        "/api/v1/clients/verifications/"
                                + asked.path("verificationId").asString() + "/confirmation",
                        Map.of("code", code("Your code")))
                .expect(200);
        String handle = browser.post("/api/v1/login-links", Map.of("email", EMAIL))
                .expect(202)
                .path("handle")
                .asString();
        browser.signInByMail(Map.of("handle", handle, "code", code("Sign in")));
    }

    /** Trouble, what a physician said of it, what is liked, and what is agreed to. */
    void answers() {
        ObjectNode answers = JsonMapper.shared()
                .valueToTree(SafetyAnswers.untroubled(
                        manager.get(SafetyAnswers.QUESTIONS).expect(200)));
        answers.put("complaint", WORD + "-complaint").withObject("/answers").put("fever", "yes");
        manager.post(path() + "/screenings", answers).expect(201);
        manager.post(
                        path() + "/clearance",
                        Map.of(
                                "until", store.now().plus(Duration.ofDays(30)),
                                "physician", WORD + " physician",
                                "note", WORD + " cleared"))
                .expect(201);
        browser.put(path() + "/preferences", Map.of("areasToAvoid", List.of(WORD + " area")))
                .expect(200);
        browser.put(path() + "/consents", Map.of("outcomes", true)).expect(200);
    }

    UUID books() {
        UUID visit = book();
        system.mailbox().awaitMail(visit, "REQUEST");
        return visit;
    }

    /** How it was, and what there is to say of it. */
    void hasBeenThere(UUID visit) {
        store.begin(visit, store.now().plus(Duration.ofMinutes(30)));
        say(visit, "scores", Map.of("moment", "before", "pain", 9));
        act(visit, "check-in");
        act(visit, "completion");
        Map<String, Object> review = Map.of("stars", 5, "text", WORD + " review");
        await("it may be reviewed")
                .until(
                        () -> browser.post(Visits.PATH + "/" + visit + "/review", review)
                                .status(),
                        status -> status == 201);
    }

    /** The secret of a link to the visit. */
    String mayManageByALink(UUID visit) {
        String token = browser.post(Visits.PATH + "/" + visit + "/manage-link", Map.of())
                .expect(201)
                .path("token")
                .asString();
        assertThat(manage(token).status()).isEqualTo(200);
        return token;
    }

    /** What whoever has the link sees. */
    Answer manage(String token) {
        return system.visitor().send("GET", "/api/v1/manage", BodyPublishers.noBody(), "Manage-Token", token);
    }

    /** Saying why, and again what nobody can read, which is what gets logged most easily. */
    void callsOffAnother() {
        UUID visit = books();
        browser.post(Visits.PATH + "/" + visit + "/cancellation", Map.of("reason", WORD + " reason"))
                .expect(200);
        system.mailbox().awaitMail(visit, "CANCEL");
        String broken = "{\"name\":\"" + NAME + "\",\"email\":" + MAIL;
        assertThat(browser.send("PUT", path(), BodyPublishers.ofString(broken)).status())
                .isEqualTo(400);
        assertThat(browser.put(path() + "/preferences", Map.of(WORD, PHONE)).status())
                .isEqualTo(400);
        assertThat(browser.get("/api/v1/nothing?name=" + MAIL).status()).isEqualTo(404);
    }

    void waitsForMore() {
        String day =
                system.diary().aFreeTime(Offer.PAU).localStart().toLocalDate().toString();
        manager.post(
                        "/api/v1/waitlist",
                        Map.of(
                                "clientId", id,
                                "treatmentId", Offer.PAU.treatment(),
                                "clinics", List.of(Offer.PAU.clinic()),
                                "from", day,
                                "to", day))
                .expect(201);
    }

    private UUID book() {
        FreeTime time = system.diary().aFreeTime(Offer.PAU);
        return Visits.idOf(manager.post(Visits.PATH, time.wishFor(id)).expect(201));
    }

    private void say(UUID visit, String what, Map<String, Object> said) {
        manager.post(Visits.PATH + "/" + visit + "/" + what, said).expect(201);
    }

    private void act(UUID visit, String what) {
        manager.post(Visits.PATH + "/" + visit + "/" + what, Map.of()).expect(200);
    }

    private String code(String heading) {
        Mail mail = system.mailbox().awaitMailTo(EMAIL, heading);
        var matcher = CODE.matcher(mail.full());
        assertThat(matcher.find()).as(mail.full()).isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> person() {
        return Map.of("name", NAME, "email", EMAIL, "phone", "+" + PHONE);
    }

    @Override
    public void close() {
        store.close();
    }
}
