package io.unknot.notification.policy.web;

import io.unknot.notification.policy.PolicyValues;

/** What was said there, and what holds with what others say. */
record NotificationPolicyView(NotificationPolicyBody says, NotificationPolicyBody holds) {

    static NotificationPolicyView of(PolicyValues says, PolicyValues holds) {
        return new NotificationPolicyView(NotificationPolicyBody.of(says), NotificationPolicyBody.of(holds));
    }
}
