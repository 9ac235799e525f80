package kr.medportal.identity.captcha.keycloak;

import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.keycloak.InvalidSettingException;
import org.keycloak.provider.Provider;

/**
 * Tells people from programs. Which provider a step of a flow uses is a setting of that step; the step takes care of the
 * rest: what is remembered, what is shown beside an error, what the event log says.
 *
 * <p>A provider of your own brings, beside its {@link CaptchaProviderFactory}, a template
 * {@code theme-resources/templates/captcha-<id>.ftl}, which is included where the form asks; it finds what {@link #ask}
 * returned in the variable {@code captcha}.
 */
public interface CaptchaProvider extends Provider {

    /** The name of the form's field beside which errors stand. */
    String FIELD = "captcha";

    /** In what {@link #ask} returns: the origins, a list of text, from which the page may load scripts and frames. */
    String ORIGINS = "origins";

    /**
     * Asks once more, each time that a page is shown.
     *
     * @return what the template needs
     * @throws InvalidSettingException for a setting of the step that cannot work
     */
    Map<String, Object> ask(CaptchaStep step);

    /**
     * Looks at what came back with the form. One answer is taken once.
     *
     * @return why it is not taken; empty where it is
     * @throws InvalidSettingException for a setting of the step that cannot work
     */
    Optional<CaptchaRefusal> verify(CaptchaStep step);

    @Override
    default void close() {}
}
