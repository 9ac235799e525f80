package kr.medportal.identity.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the first visit to a page costs somebody who has nothing of it in the browser yet.
 *
 * @param answers all that came over the network, redirects included
 */
public record FirstVisit(List<Answer> answers) {

    /**
     * One of them.
     *
     * @param bytes of its headers and of its body as it was compressed
     */
    public record Answer(String address, long bytes) {}

    public FirstVisit {
        answers = List.copyOf(answers);
    }

    /** Opens an address in a browser of that language and waits until nothing more comes. */
    public static FirstVisit to(String address, String language, Browser browser) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale(language));
        Page page = context.newPage();
        Map<String, String> asked = new HashMap<>();
        List<Answer> answers = new ArrayList<>();
        CDPSession devTools = context.newCDPSession(page);
        devTools.on("Network.requestWillBeSent", event -> {
            String id = id(event);
            if (event.has("redirectResponse")) {
                answers.add(answer(asked, id, event.getAsJsonObject("redirectResponse")));
            }
            asked.put(id, event.getAsJsonObject("request").get("url").getAsString());
        });
        devTools.on("Network.loadingFinished", event -> answers.add(answer(asked, id(event), event)));
        devTools.on("Network.loadingFailed", event -> answers.add(new Answer("failed: " + asked.get(id(event)), 0)));
        devTools.send("Network.enable");
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        context.close();
        answers.removeIf(answer -> answer.address().startsWith("data:"));
        return new FirstVisit(answers);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static Answer answer(Map<String, String> asked, String id, JsonObject length) {
        return new Answer(
                Objects.requireNonNullElse(asked.get(id), "unknown"),
                length.get("encodedDataLength").getAsLong());
    }

    /** All of them together. */
    public long bytes() {
        return answers.stream().mapToLong(Answer::bytes).sum();
    }

    /** Without queries, which may carry codes. */
    @Override
    public String toString() {
        return bytes() + " bytes in " + answers.size() + " requests"
                + answers.stream()
                        .map(answer ->
                                "\n  " + answer.bytes() + " " + answer.address().replaceAll("\\?.*", ""))
                        .collect(Collectors.joining());
    }
}
