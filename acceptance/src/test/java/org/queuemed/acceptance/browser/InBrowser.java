package org.queuemed.acceptance.browser;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class is given, as a parameter of its constructor or of a test, the one {@link Browser} that all such classes share.
 * After each test its pages are closed; of one that failed a picture is kept in {@code target/screenshots}. A test in which a
 * page complained in the developer tools fails, unless that {@linkplain #mayComplain() may be}.
 *
 * <p>A constructor that asks for a {@link FlakyProxy} is given one before the shared QueueMed, which is closed after the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({SharedBrowser.class, OwnNetwork.class})
public @interface InBrowser {

    /** What a page may complain of in these tests. */
    Complaint mayComplain() default Complaint.OF_NOTHING;
}
