package io.unknot.notification;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.r2dbc.core.DatabaseClient;

/** Keeps what statements are made ready; begin and commit of a transaction are not among them. */
public final class CountedStatements implements BeanPostProcessor {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** Those since this was asked for the last time. */
    public List<String> taken() {
        var taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DatabaseClient database ? counted(database) : bean;
    }

    private DatabaseClient counted(DatabaseClient database) {
        return (DatabaseClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DatabaseClient.class}, (_, method, arguments) -> {
                    if (method.getName().equals("sql") && arguments[0] instanceof String sql) {
                        statements.add(sql.strip());
                    }
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
