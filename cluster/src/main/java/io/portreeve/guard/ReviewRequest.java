package io.portreeve.guard;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an API server asks about: the {@code request} of an AdmissionReview.
 *
 * @param uid what the answer repeats
 * @param kind the type of {@code object}, after the API server converted it to a version that the webhook asked for
 * @param subresource {@code status}, {@code exec} and others; empty for the object itself
 * @param requestKind what the user sent, where that is another version
 * @param requestResource where the user sent it, where that is another version
 * @param name empty where the API server is yet to generate it, and where a whole collection is deleted: then {@code oldObject} has it
 * @param namespace empty for objects of the whole cluster; for a Namespace its own name
 * @param dryRun nothing will be stored
 * @param object the object as it is to be; empty for DELETE. For CONNECT what is connected with: PodExecOptions and others
 * @param oldObject the object as it is; empty for CREATE and CONNECT
 * @param options CreateOptions and others
 */
public record ReviewRequest(
        String uid,
        ReviewedKind kind,
        ReviewedResource resource,
        String subresource,
        Optional<ReviewedKind> requestKind,
        Optional<ReviewedResource> requestResource,
        String name,
        String namespace,
        Operation operation,
        ReviewUser user,
        boolean dryRun,
        Optional<ObjectNode> object,
        Optional<ObjectNode> oldObject,
        Optional<ObjectNode> options) {}
