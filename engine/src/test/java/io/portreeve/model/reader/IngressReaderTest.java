package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.because;
import static io.portreeve.model.reader.Manifests.only;
import static io.portreeve.model.reader.Manifests.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.PortRef;
import org.junit.jupiter.api.Test;

class IngressReaderTest {
    @Test
    void the_current_form_is_read() {
        Ingress ingress = only(Ingress.class, """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: web
                spec:
                  ingressClassName: nginx
                  tls:
                    - hosts: [shop.example.com]
                      secretName: shop
                  defaultBackend:
                    service:
                      name: fallback
                      port:
                        number: 80
                  rules:
                    - host: shop.example.com
                      http:
                        paths:
                          - path: /api(/|$)(.*)
                            pathType: ImplementationSpecific
                            backend:
                              service:
                                name: api
                                port:
                                  name: http
                          - pathType: Prefix
                            backend:
                              resource:
                                apiGroup: example.com
                                kind: Bucket
                                name: static
                """);
        assertThat(where(ingress.className())).isEqualTo("6:21-6:26 spec.ingressClassName");
        assertThat(ingress.tls().get(0).hosts()).containsExactly("shop.example.com");
        assertThat(ingress.tls().get(0).secretName()).contains("shop");
        Ingress.Rule api = ingress.rules().get(0);
        assertThat(api.host().is("shop.example.com")).isTrue();
        assertThat(api.path().is("/api(/|$)(.*)")).isTrue();
        assertThat(api.backend().port().is(new PortRef.Named("http"))).isTrue();
        assertThat(where(api.backend().service()))
                .isEqualTo("23:23-23:26 spec.rules[0].http.paths[0].backend.service.name");
        Ingress.Rule resource = ingress.rules().get(1);
        assertThat(because(resource.backend().service())).isEqualTo("the backend is a resource, not a Service");
        assertThat(because(resource.path())).isEqualTo("path is omitted, so every path matches");
        Ingress.Rule fallback = ingress.rules().get(2);
        assertThat(fallback.defaultBackend()).isTrue();
        assertThat(fallback.backend().port().is(new PortRef.Numbered(80))).isTrue();
        assertThat(fallback.host().known()).isEmpty();
    }

    @Test
    void the_old_form_is_read() {
        Ingress ingress = only(Ingress.class, """
                apiVersion: extensions/v1beta1
                kind: Ingress
                metadata:
                  name: web
                  annotations:
                    kubernetes.io/ingress.class: gce-internal
                spec:
                  backend:
                    serviceName: fallback
                    servicePort: http
                  rules:
                    - http:
                        paths:
                          - backend:
                              serviceName: web
                              servicePort: "80"
                """);
        assertThat(ingress.className().is("gce-internal")).isTrue();
        assertThat(where(ingress.className()))
                .isEqualTo("6:34-6:46 metadata.annotations['kubernetes.io/ingress.class']");
        Ingress.Rule web = ingress.rules().get(0);
        assertThat(web.backend().service().is("web")).isTrue();
        assertThat(web.backend().port().is(new PortRef.Numbered(80))).isTrue();
        assertThat(because(web.host())).isEqualTo("host is omitted, so every host matches");
        assertThat(ingress.rules().get(1).backend().port().is(new PortRef.Named("http")))
                .isTrue();
    }

    @Test
    void an_ingress_class_says_its_controller_and_whether_it_is_the_default() {
        IngressClass ingressClass = only(IngressClass.class, """
                apiVersion: networking.k8s.io/v1
                kind: IngressClass
                metadata:
                  name: nginx
                  annotations:
                    ingressclass.kubernetes.io/is-default-class: "true"
                spec:
                  controller: k8s.io/ingress-nginx
                """);
        assertThat(ingressClass.isDefault()).isTrue();
        assertThat(ingressClass.controller().is("k8s.io/ingress-nginx")).isTrue();
    }

    @Test
    void an_openshift_route_is_read() {
        OpenShiftRoute route = only(OpenShiftRoute.class, """
                apiVersion: route.openshift.io/v1
                kind: Route
                metadata:
                  name: console
                spec:
                  to:
                    kind: Service
                    name: console
                  port:
                    targetPort: https
                  tls:
                    termination: reencrypt
                """);
        assertThat(route.service().is("console")).isTrue();
        assertThat(where(route.targetPort())).isEqualTo("10:17-10:22 spec.port.targetPort");
        assertThat(route.tlsTermination().is("reencrypt")).isTrue();
        assertThat(because(route.host())).isEqualTo("host is omitted, so the router makes one up");
    }

    @Test
    void an_openshift_route_says_what_becomes_of_plain_text_and_of_other_hosts() {
        OpenShiftRoute route = only(OpenShiftRoute.class, """
                apiVersion: route.openshift.io/v1
                kind: Route
                metadata:
                  name: shop
                spec:
                  host: any.apps.example.com
                  path: /cart
                  wildcardPolicy: Subdomain
                  to: {kind: Service, name: shop}
                  tls:
                    termination: edge
                    insecureEdgeTerminationPolicy: Allow
                """);
        assertThat(route.path().is("/cart")).isTrue();
        assertThat(route.wildcardPolicy().is("Subdomain")).isTrue();
        assertThat(where(route.insecurePolicy())).isEqualTo("12:36-12:41 spec.tls.insecureEdgeTerminationPolicy");
    }

    @Test
    void a_rule_without_a_host_takes_every_host_and_a_placeholder_does_not() {
        Ingress ingress = only(Ingress.class, """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: web
                spec:
                  rules:
                    - http: {paths: [{path: /, pathType: Prefix, backend: &web {service: {name: web, port: {number: 80}}}}]}
                    - host: ${HOST}
                      http: {paths: [{path: /, pathType: Exact, backend: *web}, {path: /shop, backend: *web}]}
                """);
        assertThat(ingress.rules()).extracting(Ingress.Rule::takesEveryHost).containsExactly(true, false, false);
        assertThat(ingress.rules()).extracting(Ingress.Rule::takesEveryPath).containsExactly(true, false, false);
    }
}
