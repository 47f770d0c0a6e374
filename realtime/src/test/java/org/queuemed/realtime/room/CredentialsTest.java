package org.queuemed.realtime.room;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialsTest {

    @Test
    void a_bearer_token_is_read_whatever_the_case_of_its_scheme() {
        assertThat(new Credentials("bearer  abc ", null).bearer()).contains("abc");
        assertThat(new Credentials("Basic abc", null).bearer()).isEmpty();
        assertThat(new Credentials("Bearer ", null).bearer()).isEmpty();
        assertThat(new Credentials(null, null).bearer()).isEmpty();
    }

    @Test
    void a_cookie_is_found_by_its_whole_name() {
        Credentials credentials = new Credentials(null, "queuemed_session_old=1; theme=dark;queuemed_session=a=b");

        assertThat(credentials.cookie("queuemed_session")).contains("a=b");
        assertThat(credentials.cookie("session")).isEmpty();
        assertThat(new Credentials(null, "").cookie("session")).isEmpty();
    }

    @Test
    void what_is_logged_of_credentials_says_nothing() {
        assertThat(new Credentials("Bearer secret", "queuemed_session=secret").toString())
                .doesNotContain("secret");
    }
}
