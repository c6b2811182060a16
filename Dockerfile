# One recipe for every service: docker build --build-arg SERVICE=gateway --tag unknot/gateway .
FROM maven:3.9-eclipse-temurin-25 AS build
ARG SERVICE
WORKDIR /source
COPY . .
# What Maven downloads outlives the build. Locked: four builds at once would write to it together.
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -B -q -DskipTests package -pl "$SERVICE" -am \
    && cp "$SERVICE/target/$SERVICE"-*.jar /service.jar \
    && java -Djarmode=tools -jar /service.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
WORKDIR /application
# From what changes rarely to what changes at every commit: third parties, our libs, the service itself.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY ops/image/java.flags ./
# Started once, as far as it comes without database and broker: what it loads for that is kept ready-made, and every later
# start begins with it. The keys are for this start alone.
RUN mkdir /tmp/keys && head -c 32 /dev/urandom | base64 > /tmp/keys/1 \
    && UNKNOT_VAULT_KEYS=/tmp/keys UNKNOT_SECRET_KEYS=/tmp/keys java @java.flags -XX:AOTCacheOutput=classes.aot \
        -Dspring.context.exit=onRefresh -jar service.jar > /tmp/training.log 2>&1 \
    && test -s classes.aot && rm -r /tmp/keys /tmp/training.log
# Nobody in particular, who owns nothing here. The only place it writes to is /tmp, where Netty unpacks its native code.
USER 10001:10001
ENTRYPOINT ["java", "@java.flags", "-XX:AOTCache=classes.aot", "-jar", "service.jar"]
