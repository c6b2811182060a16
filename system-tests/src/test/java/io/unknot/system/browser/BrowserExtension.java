package io.unknot.system.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets journeys through pages run where there is a Chromium, and wait long for what a page comes to show. */
final class BrowserExtension implements ExecutionCondition {

    /** Seven processes on two busy cores: this is how long the slowest page may take, not how long it takes. */
    static final int PATIENCE_MILLIS = 90_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Phone.chromium()
                .map(path -> ConditionEvaluationResult.enabled("with " + path))
                .orElseGet(() -> ConditionEvaluationResult.disabled(Phone.CHROMIUM.absence()));
    }
}
