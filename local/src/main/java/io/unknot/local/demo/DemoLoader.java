package io.unknot.local.demo;

import io.unknot.local.Complaint;
import io.unknot.local.demo.DemoChain.Aftercare;
import io.unknot.local.demo.DemoChain.Entry;
import io.unknot.local.demo.DemoChain.Shift;
import io.unknot.local.demo.DemoChain.Therapist;
import io.unknot.local.demo.GatewaySession.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Loads the chain through the public API. Every id is fixed, so loading it again changes nothing. */
public final class DemoLoader {
    private static final int AT_ONCE = 4;

    private final DemoChain chain;
    private final URI gateway;
    private final HttpClient client;
    private final InstantSource clock;
    private final DemoBodies bodies;

    DemoLoader(DemoChain chain, URI gateway, HttpClient client, InstantSource clock) {
        this.chain = chain;
        this.gateway = gateway;
        this.client = client;
        this.clock = clock;
        this.bodies = new DemoBodies(chain);
    }

    /**
     * Loads the shipped chain.
     *
     * @throws Complaint with the answer of the request that was refused
     */
    public static void load(URI gateway) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            new DemoLoader(DemoChain.shipped(), gateway, client, InstantSource.system()).load();
        } catch (IllegalStateException e) {
            throw new Complaint(
                    "The demo chain could not be loaded (./unknot reset starts over): " + e.getMessage(), e);
        }
    }

    /** Returns once everything is saved and the visits are booked. */
    void load() {
        GatewaySession manager = GatewaySession.login(client, gateway, "manager");
        GatewaySession frontDesk = GatewaySession.login(client, gateway, "frontdesk");
        List<Put> first = new ArrayList<>();
        chain.clinics().forEach(clinic -> first.add(new Put(manager, "clinics", clinic.id(), clinic.body())));
        chain.clients().forEach(person -> first.add(new Put(frontDesk, "clients", person.id(), person.body())));
        all(first);
        answerSafetyQuestions(frontDesk);
        // What is offered in place of others must be there before them.
        all(treatments(manager, false));
        all(treatments(manager, true));
        all(chain.aftercare().stream()
                .map(one ->
                        new Put(manager, "aftercare/treatments", treatment(one), Map.of("exercises", one.exercises())))
                .toList());
        all(chain.therapists().stream()
                .map(one -> new Put(manager, "therapists", one.id(), bodies.therapist(one)))
                .toList());
        all(chain.therapists().stream().flatMap(one -> shifts(manager, one)).toList());
        GatewaySession admin = GatewaySession.login(client, gateway, "admin");
        all(chain.staff().stream()
                .map(one -> new Put(admin, "staff", one.id(), one.body()))
                .toList());
        GatewaySession self = GatewaySession.login(client, gateway, "client");
        Map<String, GatewaySession> bookers = Map.of("manager", manager, "frontdesk", frontDesk, "client", self);
        new VisitBooking(chain, bookers, clock).bookAll();
    }

    // Nobody is booked before they have answered them.
    private void answerSafetyQuestions(GatewaySession frontDesk) {
        Answer questions = Patience.until(() -> frontDesk.get(SafetyAnswers.QUESTIONS), Answer::isDone);
        Map<String, Object> answers = SafetyAnswers.untroubled(questions.json());
        for (Entry person : chain.clients()) {
            String address = SafetyAnswers.addressOf(person.id());
            Answer answer = Patience.until(() -> frontDesk.post(address, answers), one -> !one.isPassing());
            if (!answer.isDone()) {
                throw new IllegalStateException(address + ": " + answer.status() + " " + answer.text());
            }
        }
    }

    private List<Put> treatments(GatewaySession manager, boolean withAlternatives) {
        return chain.treatments().stream()
                .filter(one -> DemoBodies.hasAlternatives(one) == withAlternatives)
                .map(one -> new Put(manager, "treatments", one.id(), bodies.treatment(one)))
                .toList();
    }

    private UUID treatment(Aftercare aftercare) {
        return DemoChain.idIn(chain.treatments(), aftercare.treatment());
    }

    private Stream<Put> shifts(GatewaySession manager, Therapist therapist) {
        return therapist.shifts().stream()
                .flatMap(shift -> shift.days().stream().map(day -> shift(manager, therapist, shift, day)));
    }

    private Put shift(GatewaySession manager, Therapist therapist, Shift shift, DayOfWeek day) {
        String name = therapist.key() + " " + shift.clinic() + " " + day + " " + shift.from();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        LocalDate today = LocalDate.ofInstant(clock.instant(), chain.zoneOf(shift.clinic()));
        return new Put(manager, "shifts", id, bodies.shift(therapist, shift, day, today));
    }

    private static void all(List<Put> puts) {
        try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> futures = new ArrayList<>();
            puts.forEach(put -> futures.add(executor.submit(put::send)));
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** One thing to save. */
    private record Put(GatewaySession who, String kind, UUID id, Object body) {
        void send() {
            Answer answer = Patience.until(() -> who.put("/api/v1/" + kind + "/" + id, body), one -> !one.isPassing());
            if (!answer.isDone()) {
                throw new IllegalStateException(kind + " " + id + ": " + answer.status() + " " + answer.text());
            }
        }
    }
}
