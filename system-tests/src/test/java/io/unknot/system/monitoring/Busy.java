package io.unknot.system.monitoring;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import java.util.UUID;

/** Makes the system do a little of everything that is counted. */
record Busy(RunningSystem system) {

    /** A time is found, held, booked and told of by mail, and somebody else is refused it. */
    void once() {
        FreeTime time = system.diary().aFreeTime(Offer.TOM);
        Visits robins = new Visits(system.signedIn("client"));
        UUID visit = robins.hold(time);
        robins.confirm(visit);
        GatewayClient another = system.signedIn("client2");
        another.post(Visits.PATH, time.wish());
        system.mailbox().awaitMail(visit, "REQUEST");
    }
}
