import '/page/embed.js';

document.body.dataset.version = window.ChannelMap.version;
