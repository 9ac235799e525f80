# The extension in Keycloak's own image, and its demo. docker-compose.yml builds both; alone:
#   docker build -t medportal-identity/keycloak .
#   docker build -t medportal-identity/demo --target demo .

# Keycloak's version is that of pom.xml: a test compares them.
ARG KEYCLOAK_VERSION=26.7.3
ARG MAVEN_IMAGE=maven:3.9-eclipse-temurin-17
ARG JRE_IMAGE=eclipse-temurin:17-jre


# The jar, the demo's classes and the jars that the demo runs with. The tests run elsewhere: they are not copied.
FROM ${MAVEN_IMAGE} AS build
ARG KEYCLOAK_VERSION
WORKDIR /work
COPY pom.xml realm-export.json ./
COPY src src
COPY themes themes
# The cache keeps what Maven has fetched from one build to the next.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dkeycloak.version=${KEYCLOAK_VERSION} -DskipTests package dependency:copy-dependencies \
        -DoutputDirectory=target/demo \
        -DincludeGroupIds=com.fasterxml.jackson.core,com.icegreen,jakarta.activation,jakarta.mail,org.eclipse.angus,org.jsoup,org.slf4j,org.webjars.npm


# The demo apps (argument "apps") or the mail catcher with its outbox page (argument "mail").
FROM ${JRE_IMAGE} AS demo
COPY --from=build /work/target/demo /opt/demo/lib
COPY --from=build /work/target/test-classes /opt/demo/classes
# Nobody in particular: everything that the demo needs is readable, and it writes nothing.
USER 10001:10001
ENTRYPOINT ["java", "-Xmx128m", "-cp", "/opt/demo/classes:/opt/demo/lib/*", "kr.medportal.identity.demo.ContainerDemo"]
CMD ["apps"]


# What is decided once, at build time, as Keycloak's guide "Running Keycloak in a container" does it in two steps.
FROM quay.io/keycloak/keycloak:${KEYCLOAK_VERSION} AS optimized
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true KC_EVENT_METRICS_USER_ENABLED=true
COPY --from=build --chown=1000:0 --chmod=644 /work/target/medportal-identity.jar /opt/keycloak/providers/
RUN /opt/keycloak/bin/kc.sh build


FROM quay.io/keycloak/keycloak:${KEYCLOAK_VERSION} AS keycloak
# Said again, so that the server finds what it was built with.
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true KC_EVENT_METRICS_USER_ENABLED=true
COPY --from=optimized /opt/keycloak/ /opt/keycloak/
# Imported at the first start only; a realm that is there already is never touched.
COPY --chown=1000:0 --chmod=644 realm-export.json /opt/keycloak/data/import/
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized", "--import-realm"]
