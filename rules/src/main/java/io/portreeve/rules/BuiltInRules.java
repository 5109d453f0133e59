package io.portreeve.rules;

import io.portreeve.rule.Rule;
import io.portreeve.rules.admindaemon.AdminDaemon;
import io.portreeve.rules.adminport.AdminPort;
import io.portreeve.rules.adminportpublished.AdminPortPublished;
import io.portreeve.rules.backendunresolved.BackendUnresolved;
import io.portreeve.rules.catchallroute.CatchAllRoute;
import io.portreeve.rules.dangerousconnection.DangerousConnection;
import io.portreeve.rules.debugportenabled.DebugPortEnabled;
import io.portreeve.rules.escalationtoexposure.EscalationToExposure;
import io.portreeve.rules.execgrantedwidely.ExecGrantedWidely;
import io.portreeve.rules.exposuregrantedwidely.ExposureGrantedWidely;
import io.portreeve.rules.exposurenotinlock.ExposureNotInLock;
import io.portreeve.rules.exposurewidened.ExposureWidened;
import io.portreeve.rules.externalips.ExternalIps;
import io.portreeve.rules.externalname.ExternalName;
import io.portreeve.rules.foreignendpoints.ForeignEndpoints;
import io.portreeve.rules.hostnetwork.HostNetwork;
import io.portreeve.rules.hostport.HostPort;
import io.portreeve.rules.ineffectivesourcerange.IneffectiveSourceRange;
import io.portreeve.rules.ingresswithouttls.IngressWithoutTls;
import io.portreeve.rules.invalidport.InvalidPort;
import io.portreeve.rules.loadbalancernodeport.LoadBalancerNodePort;
import io.portreeve.rules.nodeport.NodePort;
import io.portreeve.rules.overlappingselectors.OverlappingSelectors;
import io.portreeve.rules.policyallowsworld.PolicyAllowsWorld;
import io.portreeve.rules.policynamesserviceport.PolicyNamesServicePort;
import io.portreeve.rules.policypeerselectsnothing.PolicyPeerSelectsNothing;
import io.portreeve.rules.policyportunresolved.PolicyPortUnresolved;
import io.portreeve.rules.policyselectsnothing.PolicySelectsNothing;
import io.portreeve.rules.policywithouteffect.PolicyWithoutEffect;
import io.portreeve.rules.portcollision.PortCollision;
import io.portreeve.rules.privilegedport.PrivilegedPort;
import io.portreeve.rules.protocolmismatch.ProtocolMismatch;
import io.portreeve.rules.publicloadbalancer.PublicLoadBalancer;
import io.portreeve.rules.sensitiveserviceexposed.SensitiveServiceExposed;
import io.portreeve.rules.serviceselectsnothing.ServiceSelectsNothing;
import io.portreeve.rules.targetportambiguous.TargetPortAmbiguous;
import io.portreeve.rules.targetportomitted.TargetPortOmitted;
import io.portreeve.rules.targetportundeclared.TargetPortUndeclared;
import io.portreeve.rules.targetportunresolved.TargetPortUnresolved;
import io.portreeve.rules.tlsportmismatch.TlsPortMismatch;
import io.portreeve.rules.unrecognisedscopeannotation.UnrecognisedScopeAnnotation;
import io.portreeve.rules.unrestrictedpodaccess.UnrestrictedPodAccess;
import io.portreeve.rules.webhookserviceexposed.WebhookServiceExposed;
import java.util.List;

/** Every rule that comes with Portreeve, in the order of ids. */
public final class BuiltInRules {
    private static final List<Rule> ALL = List.of(
            new TargetPortOmitted(), //
            new TargetPortUnresolved(), //
            new TargetPortUndeclared(), //
            new TargetPortAmbiguous(), //
            new TlsPortMismatch(), //
            new PrivilegedPort(), //
            new PortCollision(), //
            new ServiceSelectsNothing(), //
            new OverlappingSelectors(), //
            new ProtocolMismatch(), //
            new InvalidPort(), //
            new BackendUnresolved(), //
            new AdminPort(), //
            new AdminPortPublished(), //
            new AdminDaemon(), //
            new SensitiveServiceExposed(), //
            new DebugPortEnabled(), //
            new PublicLoadBalancer(), //
            new NodePort(), //
            new LoadBalancerNodePort(), //
            new ExternalIps(), //
            new HostPort(), //
            new HostNetwork(), //
            new ExternalName(), //
            new ForeignEndpoints(), //
            new IngressWithoutTls(), //
            new CatchAllRoute(), //
            new UnrecognisedScopeAnnotation(), //
            new IneffectiveSourceRange(), //
            new WebhookServiceExposed(), //
            new UnrestrictedPodAccess(), //
            new PolicyAllowsWorld(), //
            new PolicySelectsNothing(), //
            new PolicyPeerSelectsNothing(), //
            new PolicyNamesServicePort(), //
            new PolicyPortUnresolved(), //
            new PolicyWithoutEffect(), //
            new ExecGrantedWidely(), //
            new ExposureGrantedWidely(), //
            new EscalationToExposure(), //
            new ExposureWidened(), //
            new ExposureNotInLock(), //
            new DangerousConnection());

    private BuiltInRules() {}

    public static List<Rule> all() {
        return ALL;
    }
}
