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
# Nobody in particular, who owns nothing here. The only place it writes to is /tmp, where Netty unpacks its native code.
USER 10001:10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:MaxDirectMemorySize=64m", "-XX:+UseCompactObjectHeaders", \
    "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-jar", "service.jar"]
