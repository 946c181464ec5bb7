package it.torinometropoli.gis;

import java.util.Arrays;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document at {@code /v3/api-docs}; the operations describe themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SPRINGDOC = "org.springdoc.";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info()
                .title("Geographic information service of Città metropolitana di Torino")
                .description("The strategic plan, its editions, and the places of the territory that serve its actions. Maps and features "
                        + "are served by the OGC services at /ows. Texts of the plan are the official ones, in Italian; messages are in "
                        + "Italian or English as Accept-Language asks.")
                .version("v1")
                .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
    }

    /** Leaves the making of the document to the first who asks for it: a tenth of the time to start. */
    @Bean
    static BeanFactoryPostProcessor describeWhenAsked() {
        return beans -> Arrays.stream(beans.getBeanDefinitionNames()).map(beans::getBeanDefinition)
                .filter(bean -> String.valueOf(bean.getFactoryBeanName()).startsWith(SPRINGDOC)
                        || String.valueOf(bean.getBeanClassName()).startsWith(SPRINGDOC))
                .forEach(bean -> bean.setLazyInit(true));
    }
}
