package io.portreeve.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services as people publish them: products that tell themselves apart from applications that borrow their ports and names. */
class PublicServicesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8443 service=kubernetes-dashboard-nodeport main        | admin-console",
                "9090 service=dashboard-lb image=kubernetesui/dashboard:v2.7.0 main | admin-console",
                "8080 service=argocd-server-lb port=https main            | admin-console",
                "8080 service=ci image=jenkins/jenkins:lts-jdk17 main     | admin-console",
                "80 service=pma image=phpmyadmin:5 main                   | admin-console",
                "8081 service=mongo-express-nodeport main                 | admin-console",
                "8081 service=cache-viewer image=rediscommander/redis-commander main | admin-console",
                "15672 service=queue-management port=http                 | admin-console",
                "8080 service=kafka-ui-lb main                            | admin-console",
                "9021 service=controlcenter image=confluentinc/cp-enterprise-control-center:7.5.0 main | admin-console",
                "8081 service=flink-jobmanager-rest port=rest main        | admin-console",
                "8998 service=livy main                                   | admin-console",
                "8888 service=lab image=jupyter/scipy-notebook main       | admin-console",
                "8787 service=rstudio main                                | admin-console",
                "7990 service=code image=atlassian/bitbucket-server:8 main | admin-console",
                "2333 service=chaos-dashboard port=http main              | admin-console",
                "80 service=kubevious-ui main                             | admin-console",
                "8081 service=db-ui image=example/postgres-operator-ui:2 main | admin-console",
                "8080 service=kv image=evildecay/etcdkeeper main          | admin-console",
                "8080 service=mq-ui image=apacherocketmq/rocketmq-dashboard:1 main | admin-console",
                "9181 service=jobs image=eoranged/rq-dashboard main       | admin-console",
                "8006 service=proxmox main                                | admin-console",
                "4040 service=tunnel image=wernight/ngrok main            | admin-console",
                "80 service=weave-scope-app port=app main                 | admin-console",
                "9001 service=node-agent image=portainer/agent:2.19 main  | control-plane",
                "2379 service=etcd-lb main                                | control-plane",
                "8265 service=raycluster-head-svc port=dashboard          | control-plane",
                "6901 service=desktop image=accetto/ubuntu-vnc-xfce-g3    | admin",
                "7681 service=shell image=tsl0922/ttyd main               | admin",
                "2222 service=box image=linuxserver/openssh-server main   | admin",
                "25575 service=world port=rcon                            | admin",
                "8200 service=secrets image=hashicorp/vault:1.15 main     | secret-store",
                "389 service=directory image=osixia/openldap              | secret-store",
                "9000 service=files image=minio/minio                     | data-store",
                "3306 service=db                                          | data-store",
                "27017 service=store image=mongo:7                        | data-store",
                "8080 service=vectors image=semitechnologies/weaviate main | data-store",
                "9200 service=search-es-http port=https                   | data-store",
                "8888 service=druid-router main                           | data-store",
                "9094 service=kafka-external port=external                | broker",
                "16686 service=simplest-query                             | metrics-console",
                "7979 service=breakers image=example/hystrix-dashboard main | metrics-console",
                "9090 service=prometheus-k8s-nodeport port=web main       | metrics-console",
                "5601 service=logs-kb-http port=https main                | metrics-console",
                "8000 service=dashboard-metrics-scraper main              | metrics"
            })
    void a_product_is_recognised(String port, String danger) {
        Classification is = PortCatalogue.builtIn().classify(WrittenEvidence.of(port));
        assertThat(is.danger()).hasToString(danger);
        assertThat(is.isConfirmed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3000 service=nodejs-service main",
                "3000 service=redis-web image=example/node-redis main",
                "5000 service=flask-redis image=example/flask-redis main",
                "5000 service=orders image=example/python-mysql main",
                "8080 service=app image=example/springboot-mysql main",
                "8080 service=spring-boot-jenkins image=example/spring-boot-jenkins main",
                "8080 service=hello-jenkins image=example/hello-jenkins main",
                "8080 service=crud image=example/mysql-crud main",
                "3000 service=mongo-api image=example/mongo-api main",
                "8080 service=search image=example/java-elasticsearch main",
                "8080 service=rabbitmq-sender image=example/rabbitmq-sender main",
                "8000 service=shop image=example/django-postgres main",
                "8080 service=flower-shop image=example/flower-shop main",
                "8080 service=drone-delivery image=example/delivery main",
                "8080 service=card-deck image=example/card-deck main",
                "8080 service=price-oracle image=example/price-oracle main",
                "8080 service=hue-lights image=example/hue-lights main",
                "8000 service=yacht-rental image=example/yacht-rental main",
                "3000 service=coder-academy image=example/academy main",
                "8080 service=storm-alerts image=example/alerts main",
                "8443 service=webhook image=example/webhook main",
                "8443 service=echo image=registry.k8s.io/echoserver:1.10 main",
                "8888 service=config-server image=example/config-server main",
                "9000 service=php image=php:8-fpm main",
                "9000 service=user-service image=example/users main",
                "9090 service=grpc-gateway image=example/gateway main",
                "8081 service=catalog image=example/catalog main",
                "8501 service=classifier image=tensorflow/serving main",
                "2368 service=blog image=ghost:5 main",
                "80 service=web image=wordpress:6 main"
            })
    void an_application_is_at_most_possible(String port) {
        Classification is = PortCatalogue.builtIn().classify(WrittenEvidence.of(port));
        assertThat(is.isSensitive() && is.isConfirmed()).as(is.because()).isFalse();
    }
}
