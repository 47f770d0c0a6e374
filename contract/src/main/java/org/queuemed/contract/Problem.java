package org.queuemed.contract;

/**
 * An error as RFC 9457 has it: the body of every HTTP error ({@code application/problem+json}) and the data of the
 * {@code problem} event.
 *
 * @param type {@code urn:queuemed:problem:<name>}; what a program should look at
 * @param title the same for every occurrence of the type
 * @param status the HTTP status; on a socket the one that HTTP would have answered
 * @param detail what was wrong this time; never a secret, never the inside of the service
 */
public record Problem(String type, String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String URN = "urn:queuemed:problem:";

    /** The problem of that name, its title being the name in words. */
    public static Problem of(String name, int status, String detail) {
        String words = name.replace('-', ' ');
        return new Problem(URN + name, Character.toUpperCase(words.charAt(0)) + words.substring(1), status, detail);
    }
}
