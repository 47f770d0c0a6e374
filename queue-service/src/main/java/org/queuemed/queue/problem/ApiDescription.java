package org.queuemed.queue.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.queuemed.contract.Problem;

import java.util.List;
import java.util.Set;

/**
 * Says in the OpenAPI document what holds for all operations alike: problems, repetitions, and how one logs in. Said when it
 * is built, as it is the same at every start.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";
    private static final String COOKIE = "cookie";
    private static final String LOGIN = "/api/v1/auth/token";

    /** To log in changes nothing; and a screen that asks for a code is named by its token. */
    private static final Set<String> WITHOUT_A_KEY = Set.of(LOGIN, "/api/v1/pairings");

    /** All others are open: there the tokens of the request itself are all the login there is. */
    private static final String ASKS_WHO_YOU_ARE = "/api/v1/clinics";

    private static final String SESSION = "/api/v1/auth/session";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components
                .addSchema(PROBLEM, problem())
                .addSecurityScheme(BEARER, bearer())
                .addSecurityScheme(COOKIE, cookie()));
        api.getPaths().getPathItems().forEach(ApiDescription::describe);
    }

    private static void describe(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            operation.getResponses().addAPIResponse("default", refused());
            if (path.startsWith(ASKS_WHO_YOU_ARE) || path.equals(SESSION) && method == PathItem.HttpMethod.GET) {
                operation.setSecurity(List.of(
                        OASFactory.createSecurityRequirement().addScheme(BEARER),
                        OASFactory.createSecurityRequirement().addScheme(COOKIE)));
            }
            if (method == PathItem.HttpMethod.POST && !WITHOUT_A_KEY.contains(path)) {
                operation.addParameter(idempotencyKey());
            }
        });
    }

    private static APIResponse refused() {
        return OASFactory.createAPIResponse()
                .description("Refused: an RFC 9457 problem. Its type says why.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Names the request: the same key gives the same answer for a day, and acts once.")
                .schema(text("1 to 128 visible ASCII characters; 16 at least without a login")
                        .maxLength(128));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text("urn:queuemed:problem:<name>: what a program should look at"))
                .addProperty("title", text("The same for every problem of the type"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What was wrong this time, for people"))
                .addProperty("violations", violations())
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema violations() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("Of rule-broken: which member of the body broke which rule")
                .items(OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty("field", text("The member"))
                        .addProperty("message", text("The rule")));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("The accessToken of POST " + LOGIN);
    }

    private static SecurityScheme cookie() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("queuemed_session")
                .description("The same token, as POST " + LOGIN + " sets it for browsers");
    }
}
