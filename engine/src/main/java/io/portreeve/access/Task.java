package io.portreeve.access;

import io.portreeve.model.AdminPolicy;
import io.portreeve.model.Gateway;
import io.portreeve.model.Ingress;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.Route;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may want with a port, and the deeds that come to it. */
public enum Task {
    /** Let in whoever could not come before. */
    OPEN("open") {
        @Override
        public boolean isFor(KubernetesObject object) {
            return object instanceof Service
                    || object instanceof Workload
                    || object instanceof Ingress
                    || object instanceof Route
                    || object instanceof Gateway
                    || object instanceof OpenShiftRoute;
        }

        @Override
        List<Deed> deeds(KubernetesObject object) {
            return Opening.deeds(object);
        }
    },
    /** Send the traffic elsewhere. */
    RETARGET("retarget") {
        @Override
        public boolean isFor(KubernetesObject object) {
            return OPEN.isFor(object) && !(object instanceof Workload);
        }

        @Override
        List<Deed> deeds(KubernetesObject object) {
            return Retargeting.deeds(object);
        }
    },
    /** Come into the pods past every port and policy. */
    REACH_INTO("reach into") {
        @Override
        public boolean isFor(KubernetesObject object) {
            return object instanceof Workload || object instanceof Service;
        }

        @Override
        List<Deed> deeds(KubernetesObject object) {
            return ReachingInto.deeds(object);
        }
    },
    /** Take a policy away, or make it let more in. */
    LIFT("lift") {
        @Override
        public boolean isFor(KubernetesObject object) {
            return object instanceof NetworkPolicy || object instanceof AdminPolicy;
        }

        @Override
        List<Deed> deeds(KubernetesObject object) {
            return Lifting.deeds(object);
        }
    };

    private final String words;

    Task(String words) {
        this.words = words;
    }

    /** Whether it makes sense for such an object. */
    public abstract boolean isFor(KubernetesObject object);

    abstract List<Deed> deeds(KubernetesObject object);

    /** Who could do this with an object, of which there may be several variants. */
    public Question about(List<KubernetesObject> variants) {
        KubernetesObject first = variants.get(0);
        Set<String> units =
                variants.stream().map(variant -> variant.origin().unit()).collect(Collectors.toSet());
        return new Question(deeds(first), Area.in(first.namespace()), units);
    }

    /** As a sentence has it: {@code reach into}. */
    public String words() {
        return words;
    }

    /** As somebody types it: {@code reach-into}. */
    @Override
    public String toString() {
        return words.replace(' ', '-').toLowerCase(Locale.ROOT);
    }
}
