package io.unknot.benchmark;

import io.unknot.benchmark.availability.AvailabilityBenchmark;
import io.unknot.benchmark.booking.BookingBenchmark;
import io.unknot.benchmark.careplan.CarePlanBenchmark;
import io.unknot.benchmark.notification.NotificationBenchmark;
import java.nio.file.Path;

/** Runs the benchmark named first; the second argument is the checkout, with everything built in it. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var checkout = Path.of(arguments[1]).toAbsolutePath();
        switch (arguments[0]) {
            case "availability" ->
                new AvailabilityBenchmark(checkout, checkout.resolve("benchmarks/target/system")).run();
            case "booked-to-gone" ->
                new AvailabilityBenchmark(checkout, checkout.resolve("benchmarks/target/system")).runBookedToGone();
            case "booking" -> new BookingBenchmark(checkout, checkout.resolve("benchmarks/target/system")).run();
            case "careplan" -> new CarePlanBenchmark(checkout, checkout.resolve("benchmarks/target/system")).run();
            case "notification" ->
                new NotificationBenchmark(checkout, checkout.resolve("benchmarks/target/system")).run();
            default ->
                throw new IllegalArgumentException("There is no benchmark " + arguments[0]
                        + ": availability, booked-to-gone, booking, careplan, notification");
        }
    }
}
