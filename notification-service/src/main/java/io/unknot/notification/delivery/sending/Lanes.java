package io.unknot.notification.delivery.sending;

import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.delivery.lane.Lane;
import io.unknot.notification.letter.Post;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** A lane for each channel there is a provider for; messages of any other wait for one. */
@Component
public class Lanes {

    private final List<Lane> all;

    Lanes(List<Post> posts, DeliverySettings settings, InstantSource clock) {
        this.all = posts.stream()
                .map(post -> new Lane(post, settings.lane(post.channel()), clock))
                .toList();
    }

    public List<Lane> all() {
        return all;
    }
}
