package kr.medportal.identity;

import kr.medportal.identity.testing.OnCluster;
import kr.medportal.identity.testing.RunningKeycloak;

/** The sign-up, on PostgreSQL. */
@OnCluster
class ClusterSignUpIT extends SignUpIT {

    ClusterSignUpIT(RunningKeycloak keycloak) {
        super(keycloak);
    }
}
