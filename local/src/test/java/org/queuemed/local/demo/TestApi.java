package org.queuemed.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of the REST API as the demo clinic uses, after the wire contract; it notes what it was asked. */
final class TestApi implements AutoCloseable {

    final List<String> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private String clinics;
    private String staff = "[]";
    private String staffPassword = "";
    private String brokenOff = "";
    private boolean isDemoTaken;

    /** @param clinics what the list of clinics holds at first */
    TestApi(String clinics) throws IOException {
        this.clinics = clinics;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/api/v1", this::answer);
        server.start();
    }

    /** From now on that request is not answered, as when the launcher is ended before it. */
    void breakOffAt(String request) {
        brokenOff = request;
    }

    /** Somebody of another clinic has the name that the demo clinic's staff would get. */
    void giveTheNameToAnother() {
        isDemoTaken = true;
    }

    void sendStaffAway() {
        staff = "[]";
    }

    void changeStaffPassword() {
        staffPassword = "of their own";
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String call = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring("/api/v1".length());
        calls.add(call + (body.isEmpty() ? "" : " " + body));
        if (isStranger(exchange, call) || isWrongLogin(call, body)) {
            send(exchange, 401, "{\"status\":401}");
        } else if (call.equals(brokenOff)) {
            send(exchange, 500, "{\"status\":500}");
        } else if (call.endsWith("/staff") && call.startsWith("POST") && isDemoTaken) {
            send(exchange, 409, "{\"status\":409}");
        } else {
            send(exchange, 200, answerTo(call, body));
        }
    }

    private boolean isWrongLogin(String call, String body) {
        String password = body.contains("\"username\":\"demo\"") ? staffPassword : "secret";
        return call.equals("POST /auth/token") && !body.contains("\"password\":\"" + password + "\"");
    }

    private static boolean isStranger(HttpExchange exchange, String call) {
        boolean hasKey = exchange.getRequestHeaders().containsKey("Idempotency-Key");
        return !call.equals("POST /auth/token")
                && (!"Bearer t0ken".equals(exchange.getRequestHeaders().getFirst("Authorization"))
                        || call.startsWith("POST") != hasKey);
    }

    private String answerTo(String call, String body) {
        return switch (call) {
            case "POST /auth/token" -> "{\"accessToken\":\"t0ken\",\"expiresIn\":60}";
            case "GET /clinics" -> clinics;
            case "POST /clinics" -> made();
            case "GET /clinics/7/staff" -> staff;
            case "POST /clinics/7/staff" -> hired(body);
            default ->
                call.endsWith("/join-code") ? "{\"joinUrl\":\"http://localhost/join/" + call.charAt(13) + "\"}" : "{}";
        };
    }

    private String made() {
        String clinic = "{\"clinicId\":7,\"name\":\"Cabinet Démo\"}";
        clinics = "[" + clinic + "]";
        return clinic;
    }

    private String hired(String member) {
        staff = "[" + member + "]";
        staffPassword = "staff";
        return member;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
