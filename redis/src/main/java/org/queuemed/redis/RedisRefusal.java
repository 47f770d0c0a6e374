package org.queuemed.redis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a failure to reach Redis is one that no waiting heals, and what to say of it. The client tells most of them as text
 * only, where it has asked several nodes.
 */
record RedisRefusal(String redis, String type, String master, String ca) {

    private record Reason(Pattern sign, String sentence) {

        Reason(String sign, String sentence) {
            this(Pattern.compile(sign), sentence);
        }
    }

    /** What the failure says, if it is final: which setting is wrong. */
    Optional<String> of(Throwable failure) {
        String said = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("; "));
        return reasons().stream()
                .filter(reason -> reason.sign().matcher(said).find())
                .map(reason -> reason.sentence() + " (" + last(failure) + ")")
                .findFirst();
    }

    private List<Reason> reasons() {
        return List.of(
                new Reason(
                        "WRONGPASS|NOAUTH|invalid password", "REDIS_PASSWORD is not the password of Redis at " + redis),
                new Reason(
                        "NoSuchFile|FileNotFound|FileSystemException|Missing trusted certificate|CertificateParsing",
                        "REDIS_CA names " + ca + ", which is no file with certificates in PEM"),
                new Reason(
                        "NotSslRecord|not an SSL/TLS record|Unsupported or unrecognized SSL",
                        "Redis at " + redis + " does not speak TLS: REDIS_URL must say redis:// and not rediss://"),
                new Reason(
                        "SSL|Certificate|PKIX|No name matching|No subject alternative",
                        "The certificate of Redis at " + redis + " is not one that REDIS_CA, " + ca
                                + ", vouches for under that name"),
                new Reason(
                        "cluster support disabled",
                        "Redis at " + redis + " is no cluster: REDIS_TYPE must not be " + type),
                new Reason(
                        "unknown command.{0,3}(sentinel|SENTINEL)",
                        "At " + redis + " there are no sentinels: REDIS_TYPE must not be " + type),
                new Reason(
                        "No such master|Failed to get SENTINEL",
                        "The sentinels at " + redis + " know no master called " + master + ": REDIS_MASTER is wrong"));
    }

    private static String last(Throwable failure) {
        String said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return said.strip().replaceAll("\\s*\\n-?\\s*", " ");
    }
}
