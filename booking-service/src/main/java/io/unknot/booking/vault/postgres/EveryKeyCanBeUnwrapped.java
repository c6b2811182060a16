package io.unknot.booking.vault.postgres;

import io.unknot.booking.vault.key.MasterKeys;
import java.sql.SQLException;
import java.util.TreeSet;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Keeps the service from starting while something is wrapped by a master key that is not here. */
@Component
class EveryKeyCanBeUnwrapped implements Callback {

    private static final String WRAPPED_BY = "SELECT master_key FROM client_key UNION SELECT master_key FROM own_key";

    private final MasterKeys masterKeys;

    EveryKeyCanBeUnwrapped(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var missing = new TreeSet<String>();
        try (var statement = context.getConnection().createStatement();
                var row = statement.executeQuery(WRAPPED_BY)) {
            while (row.next()) {
                if (!masterKeys.has(row.getString(1))) {
                    missing.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new FlywayException("Cannot see which master keys are needed", e);
        }
        if (!missing.isEmpty()) {
            throw new FlywayException("There are clients' keys that only the master keys " + missing
                    + " unwrap: put their files back into the folder of keys, start again, and take them away once"
                    + " everything is wrapped by a newer one (docs/privacy.md)");
        }
    }

    @Override
    public String getCallbackName() {
        return "every-key-can-be-unwrapped";
    }
}
