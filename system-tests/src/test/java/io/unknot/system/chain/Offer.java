package io.unknot.system.chain;

import java.time.ZoneId;
import java.util.UUID;

/** A treatment a therapist of the demo chain gives at a clinic. */
public record Offer(UUID clinic, ZoneId zone, UUID treatment, UUID therapist) {

    public static final UUID RIVERSIDE = id(0x101);
    public static final UUID LOW_BACK = id(0x209);
    public static final UUID SWEDISH = id(0x201);
    public static final UUID DEEP_TISSUE = id(0x202);

    /** Half an hour: where a low-back massage is free, so is this, if only somebody gave it. */
    public static final UUID FRICTION = id(0x205);

    /** Mara gives low-back massages at the Riverside clinic in Leeds, early in the day and in the week. */
    public static final Offer MARA = new Offer(RIVERSIDE, ZoneId.of("Europe/London"), LOW_BACK, id(0x301));

    /** So does Tom, from noon. */
    public static final Offer TOM = new Offer(RIVERSIDE, ZoneId.of("Europe/London"), LOW_BACK, id(0x302));

    /** Sana gives them at the Old Mill clinic in York. */
    public static final Offer SANA = new Offer(id(0x102), ZoneId.of("Europe/London"), LOW_BACK, id(0x307));

    /** And Lucía at the Harbour clinic in Valencia, where it is never the time it is in UTC. */
    public static final Offer LUCIA = new Offer(id(0x103), ZoneId.of("Europe/Madrid"), LOW_BACK, id(0x308));

    /** Pau takes over from her in the afternoon. */
    public static final Offer PAU = new Offer(LUCIA.clinic(), LUCIA.zone(), LOW_BACK, id(0x309));

    public Offer withClinic(UUID other) {
        return new Offer(other, zone, treatment, therapist);
    }

    public Offer withTreatment(UUID other) {
        return new Offer(clinic, zone, other, therapist);
    }

    public Offer withTherapist(UUID other) {
        return new Offer(clinic, zone, treatment, other);
    }

    private static UUID id(int ending) {
        return UUID.fromString("00000000-0000-4000-8000-%012x".formatted(ending));
    }
}
