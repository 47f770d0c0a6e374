# The images of QueueMed, all of them: `./queuemed images`, or one of them with
# `docker build --build-arg SERVICE=display-service --build-arg PORT=8083 .`
#
# Nothing but a container engine is needed: the jars are built in here too. See docs/decisions/0012-images.md.

# A JDK 25 and a Maven 3.9. The runtime of all images is cut out of this JDK, so it has one version.
ARG JDK=maven:3.9.11-eclipse-temurin-25
# glibc, certificates, time zones and a user `nonroot` (65532): no shell, no package manager.
ARG BASE=gcr.io/distroless/base-nossl-debian13:nonroot

# --- The jars: once, on the machine's own kind of processor, as they are the same for all.
FROM --platform=$BUILDPLATFORM ${JDK} AS jars
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/repository \
    mvn -B -ntp package -Dmaven.repo.local=/repository -DskipTests -Dspotless.check.skip=true \
      -Dquarkus.package.jar.type=aot-jar \
      -pl queue-service,notification-service,display-service,load,deployment -am \
    # a cache knows its jars by their times, and equal jars should be equal layers
    && find . -path '*/target/*' -exec touch -d 2000-01-01T00:00:00Z {} +

# --- The runtime: the modules of the JDK that the services use, and jcmd to look into them.
FROM ${JDK} AS runtime
RUN jlink --output /opt/jre --no-header-files --no-man-pages --strip-java-debug-attributes --add-modules \
java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.rmi,\
java.scripting,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml,jdk.crypto.ec,jdk.jcmd,\
jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs \
    # where the setup image keeps what it makes: a new volume takes its owner from here
    && mkdir -p /empty/secrets/all /empty/secrets/postgres /empty/secrets/redis /empty/secrets/queue-service \
      /empty/secrets/notification-service /empty/secrets/display-service /empty/secrets/demo

# --- The caches: QueueMed runs once, with PostgreSQL, Redis and patients who are called, and every service writes down what it learned.
FROM runtime AS trained
COPY deployment/images/jvm.flags /app/jvm.flags
COPY --from=jars /source/queue-service/target/quarkus-app /training/queue-service/target/quarkus-app
COPY --from=jars /source/notification-service/target/quarkus-app /training/notification-service/target/quarkus-app
COPY --from=jars /source/display-service/target/quarkus-app /training/display-service/target/quarkus-app
COPY --from=jars /source/local/target/lib /source/deployment/target/lib/local-*.jar /training/launcher/
COPY --from=jars /source/load/target/lib /training/load/lib
COPY --from=jars /source/load/target/load-*.jar /training/load/
COPY deployment/images/train.sh /training/train.sh
RUN mkdir /training/.tools /aot && chown nobody /training/.tools /aot
# PostgreSQL refuses to run as root
USER nobody
RUN JAVA_HOME=/opt/jre FLAGS=/app/jvm.flags HOME=/tmp DATA=/tmp/data \
      /training/train.sh /training '/training/launcher/*' '/training/load/*:/training/load/lib/*' /aot \
    && rm -rf /tmp/data \
    && for service in queue-service notification-service display-service; do \
      mv /aot/$service-1.aot /aot/$service.aot && chmod 444 /aot/$service.aot || exit 1; \
    done

# --- What runs once beside the services: makes the secrets, makes the demo clinic.
FROM ${BASE} AS setup
ARG VERSION=dev
ARG REVISION=unknown
LABEL org.opencontainers.image.title="QueueMed setup" \
      org.opencontainers.image.description="Makes the secrets and the demo clinic of a QueueMed" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="QueueMed" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=runtime /opt/jre /opt/jre
COPY --from=runtime --chown=65532:65532 /empty/secrets /secrets
COPY --from=jars /source/deployment/target/lib /app/lib
COPY --from=jars /source/deployment/target/deployment-*.jar /app/
USER 65532:65532
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/jre/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", "/app/*:/app/lib/*", "org.queuemed.deployment.Setup"]

# --- A service. The last stage is what `docker build` makes; what changes least comes first.
FROM ${BASE} AS service
ARG SERVICE
ARG PORT
ARG VERSION=dev
ARG REVISION=unknown
LABEL org.opencontainers.image.title="QueueMed ${SERVICE}" \
      org.opencontainers.image.description="The waiting rooms of clinics: phone, screen and console move together" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="QueueMed" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=runtime /opt/jre /opt/jre
COPY --from=jars /source/deployment/target/classes/org/queuemed/deployment/probe /app/probe/org/queuemed/deployment/probe
COPY deployment/images/jvm.flags /app/jvm.flags
COPY deployment/images/heap-of-${SERVICE}.flags /app/heap.flags
COPY --from=jars /source/${SERVICE}/target/quarkus-app /app
COPY --from=trained /aot/${SERVICE}.aot /app/service.aot
ENV QUARKUS_HTTP_PORT=${PORT} \
    QUEUEMED_LOG_JSON=true
EXPOSE ${PORT}
USER 65532:65532
WORKDIR /app
# TERM is where the drain begins; it takes as long as QUEUEMED_REALTIME_DRAIN_WINDOW, so give it that and more.
STOPSIGNAL SIGTERM
# For engines without probes of their own; docker-compose.yml asks more often while it starts.
HEALTHCHECK --interval=15s --start-period=60s --timeout=5s --retries=3 \
  CMD ["/opt/jre/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "/app/probe", "org.queuemed.deployment.probe.Probe"]
ENTRYPOINT ["/opt/jre/bin/java", "@/app/jvm.flags", "@/app/heap.flags", "-XX:AOTCache=/app/service.aot", "-jar", "/app/quarkus-run.jar"]
