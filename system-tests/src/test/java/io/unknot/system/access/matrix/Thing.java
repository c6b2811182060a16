package io.unknot.system.access.matrix;

/** Whose clinic, client and therapist a request is about. */
enum Thing {
    /** Robin's, with Mara at the Riverside clinic. */
    OWN,
    /** Of somebody else, with Tom at the same clinic. */
    A_COLLEAGUES,
    /** Of somebody else, with Lucía at the Harbour clinic. */
    ANOTHER_CLINICS,
    /** Ids nobody has. */
    NOBODYS
}
