package kr.medportal.identity.testing;

import java.util.function.Supplier;
import kr.medportal.identity.server.Deployment;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the {@link RunningKeycloak} to constructors and methods of tests, to those of a class with {@link OnCluster} the
 * one that is a {@link Cluster}, which they can ask for as well. The first that asks starts it; it is stopped after the
 * last test of the JVM.
 */
public final class KeycloakExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(KeycloakExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningKeycloak.class || (type == Cluster.class && isOnCluster(context));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningKeycloak keycloak = isOnCluster(context)
                ? started(context, Deployment.CLUSTER, TestedServer::cluster)
                : started(context, Deployment.STANDALONE, TestedServer::standalone);
        return parameter.getParameter().getType() == Cluster.class ? keycloak.server() : keycloak;
    }

    private static boolean isOnCluster(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(OnCluster.class);
    }

    private static RunningKeycloak started(
            ExtensionContext context, Deployment deployment, Supplier<TestedServer> server) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(deployment, key -> RunningKeycloak.start(server.get()), RunningKeycloak.class);
    }
}
