package io.unknot.service.problem;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** A number or flag that is left out of the JSON is missing: it must not quietly become 0 or false. */
final class RequiredNumbers extends JacksonAnnotationIntrospector {

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        var declared = super.hasRequiredMarker(config, member);
        if (declared != null) {
            return declared;
        }
        var mustBeGiven =
                member instanceof AnnotatedParameter && member.getRawType().isPrimitive();
        return mustBeGiven ? Boolean.TRUE : null;
    }
}
