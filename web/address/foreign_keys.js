// @ts-check
// Keys that networks, mail programs and content systems add to links, and that say nothing about the map. The one list
// of them: src/cmake/script_list.cmake puts it into the engine too. A name that ends in * stands for all that begin so.

export const foreign_keys =
  'utm_* hsa_* _hs* __hs* hsctatracking mc_* mkt_tok mkwid fbclid fb_* mibextid igsh igshid gclid gclsrc gbraid wbraid ' +
  'gad_* dclid srsltid _ga _gl ga_* msclkid yclid ymclid twclid ttclid tt_* li_fat_id rdt_cid epik sccid scid ' +
  'blade hulk ref ref_* referrer source s_cid s_kwcid cid cmp cmpid campaign campaign_* ncid icid xtor at_* ' +
  'pk_* mtm_* piwik_* matomo_* oly_* vero_* wickedid _openstat otm_* ck_subscriber_id ml_subscriber* _bta_* trk trk_* ' +
  '_ke _kx ef_id dm_i guccounter guce_* soc_* sm* share* linkid lid ito wprov spm isappinstalled si usqp amp amp_* ' +
  '__twitter_impression __cft__* __tn__ _branch_* hss_* sfmc_* et_* elq* rb_clickid irclickid irgwc cjevent awc ' +
  'data sdata reserved secret initialwidth parenttitle parenturl echobox _x_tr_* googtrans* sthash* _ comment-* ' +
  'comments respond more-* google_vignette gid gaa_* ocid ns_* wt_* wt.* intcmp outputtype';

const exact = new Set(foreign_keys.split(' '));
const beginnings = foreign_keys.split(' ').filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

/** @param {string} key  of a link */
export function is_foreign_key(key) {
  const name = key.toLowerCase();
  return exact.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}
