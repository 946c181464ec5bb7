package it.torinometropoli.gis.proposal;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.identity.TestMembers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The script of a page in the restricted area: sends JSON with the session's cookie and token. */
final class ScriptClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final AreaClient browser;
    private String token;

    private ScriptClient(AreaClient browser, String token) {
        this.browser = browser;
        this.token = token;
    }

    static ScriptClient of(int port, String email) {
        AreaClient browser = AreaClient.signedIn(port, email, TestMembers.PASSWORD);
        return new ScriptClient(browser, browser.token());
    }

    static ScriptClient ofNobody(int port) {
        AreaClient browser = new AreaClient(port);
        return new ScriptClient(browser, browser.token());
    }

    Answer get(String path) {
        return browser.get(path, "Accept", "application/json");
    }

    JsonNode json(String path) {
        Answer answer = get(path);
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.text());
        }
        return tree(answer);
    }

    Answer send(String method, String path, String document) {
        return browser.sendDocument(method, path, document, "Accept", "application/json", "X-XSRF-TOKEN", token);
    }

    Answer post(String path, String document) {
        return send("POST", path, document);
    }

    Answer patch(String path, String document) {
        return send("PATCH", path, document);
    }

    /** Uploads a file. */
    Answer upload(String path, byte[] file) {
        return upload(path, "application/octet-stream", file);
    }

    /** Uploads a file of which it says that it is of that type. */
    Answer upload(String path, String type, byte[] file) {
        return browser.sendFile(path, file, "Accept", "application/json", "Content-Type", type, "X-XSRF-TOKEN", token);
    }

    Answer withoutToken(String method, String path, String document) {
        return browser.sendDocument(method, path, document, "Accept", "application/json");
    }

    void signOut() {
        browser.post("/esci");
        token = browser.token();
    }

    static JsonNode tree(Answer answer) {
        return JSON.readTree(answer.body());
    }
}
