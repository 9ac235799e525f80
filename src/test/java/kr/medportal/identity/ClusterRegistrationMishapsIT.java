package kr.medportal.identity;

import kr.medportal.identity.testing.OnCluster;
import kr.medportal.identity.testing.RunningKeycloak;

/** What can go wrong while people register, on PostgreSQL, which locks and refuses otherwise than H2. */
@OnCluster
class ClusterRegistrationMishapsIT extends RegistrationMishapsIT {

    ClusterRegistrationMishapsIT(RunningKeycloak keycloak) {
        super(keycloak);
    }
}
