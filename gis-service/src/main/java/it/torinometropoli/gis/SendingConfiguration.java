package it.torinometropoli.gis;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has the web server tell of clients that have gone, and hand documents to the network in larger pieces than the eight kilobytes that it would,
 * as each takes a call of the system. Every open connection keeps the room of a piece: much larger ones would let idle connections take all of it.
 */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

    private static final int PIECE = 1 << 14;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> largerPieces() {
        return server -> server.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(PIECE)));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientPresence() {
        return server -> server.addEngineValves(new ClientPresence());
    }
}
