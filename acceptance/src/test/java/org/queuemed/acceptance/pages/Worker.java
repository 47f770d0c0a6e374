package org.queuemed.acceptance.pages;

import org.queuemed.acceptance.client.Clinic;

import java.util.Map;
import java.util.UUID;

/** Who works at a clinic, in no other, and may change all of it. */
public record Worker(String username, String password) {

    public static Worker at(Clinic clinic) {
        Worker worker = new Worker("dr-" + UUID.randomUUID(), UUID.randomUUID().toString());
        clinic.api()
                .post(
                        clinic.path() + "/staff",
                        Map.of(
                                "username",
                                worker.username,
                                "password",
                                worker.password,
                                "role",
                                "MANAGER",
                                "displayName",
                                "Dr Essai"))
                .expect(201);
        return worker;
    }
}
