BEGIN TRANSACTION;
CREATE TABLE address_change (
	person_id INTEGER NOT NULL, 
	old_email VARCHAR(254) NOT NULL, 
	new_email VARCHAR(254) NOT NULL, 
	asked_at DATETIME NOT NULL, 
	confirmed_at DATETIME, 
	undone_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_address_change PRIMARY KEY (id), 
	CONSTRAINT fk_address_change_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_address_change_public_id UNIQUE (public_id)
);
CREATE TABLE agreement (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	words TEXT NOT NULL, 
	written_at DATETIME NOT NULL, 
	CONSTRAINT pk_agreement PRIMARY KEY (id), 
	CONSTRAINT fk_agreement_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_agreement_group_id_version UNIQUE (group_id, version)
);
INSERT INTO "agreement" VALUES(1,1,1,'We’re here as friends. Come as you are, and stay as long as you like.

What’s shared here stays here, unless someone’s life is in danger.

No comparing. Nobody has to prove anything, and every sort of news counts.

Ask before giving advice. Say no whenever you need to; nobody needs a reason.

We’re friends alongside other help, not instead of it.','2026-11-22 17:06:22.117822');
INSERT INTO "agreement" VALUES(2,2,1,'We’re here as friends. Come as you are, and stay as long as you like.

What’s shared here stays here, unless someone’s life is in danger.

No comparing. Nobody has to prove anything, and every sort of news counts.

Ask before giving advice. Say no whenever you need to; nobody needs a reason.

We’re friends alongside other help, not instead of it.','2026-11-22 17:06:22.401815');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE "attendance" (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	membership_id INTEGER, 
	given VARCHAR(32) NOT NULL, 
	given_for INTEGER NOT NULL, 
	given_at DATETIME, 
	link_version INTEGER NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	guest_name VARCHAR(60) DEFAULT ('') NOT NULL, 
	guest_email VARCHAR(254) DEFAULT ('') NOT NULL, 
	is_organising BOOLEAN DEFAULT 0 NOT NULL, 
	taken_off_at DATETIME, 
	from_home BOOLEAN DEFAULT 0 NOT NULL, 
	quietly BOOLEAN DEFAULT 0 NOT NULL, 
	part_of_it BOOLEAN DEFAULT 0 NOT NULL, 
	wants_lift BOOLEAN DEFAULT 0 NOT NULL, 
	no_photos BOOLEAN DEFAULT 0 NOT NULL, 
	brings VARCHAR(120) DEFAULT ('') NOT NULL, 
	brings_number INTEGER DEFAULT '0' NOT NULL, 
	note BLOB DEFAULT ('') NOT NULL, 
	poll_note VARCHAR(200) DEFAULT ('') NOT NULL, 
	list_since DATETIME, 
	offered_until DATETIME, 
	is_standing BOOLEAN NOT NULL, 
	CONSTRAINT pk_attendance PRIMARY KEY (id), 
	CONSTRAINT fk_attendance_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_attendance_group_id_meetup_id_membership_id UNIQUE (group_id, meetup_id, membership_id), 
	CONSTRAINT fk_attendance_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT uq_attendance_public_id UNIQUE (public_id), 
	CONSTRAINT ck_attendance_who CHECK (membership_id IS NOT NULL OR guest_email <> ''), 
	CONSTRAINT fk_attendance_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id)
);
INSERT INTO "attendance" VALUES(1,1,8,'yes',0,NULL,0,1,'wy76vsxe5yvd','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,2,8,'yes',0,NULL,0,2,'8wq9xnu9ph26','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,3,8,'yes',0,NULL,0,3,'bzfx87ymnznb','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,4,8,'yes',0,NULL,0,4,'n2w8jqg8x7ss','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,5,8,'yes',0,NULL,0,5,'aauuhwcbxbqp','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,6,8,'yes',0,NULL,0,6,'554s4dd9aszr','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,1,'not_yet',0,NULL,0,7,'wdpb4h88acuv','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,2,'depends',0,'2026-11-22 17:06:22.728253',0,8,'cttxuyknwney','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,4,'yes',0,'2026-11-22 17:06:22.700197',0,9,'btr8yw29peq5','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,8,'yes',0,'2026-11-22 17:06:22.721897',0,10,'ykwec45w682n','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,7,'yes',0,'2026-11-22 17:06:22.714431',0,11,'3r9yy36s8pw4','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,9,'no',0,'2026-11-22 17:06:22.731076',0,12,'fdcy2c84cbpj','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,3,'yes',0,'2026-11-22 17:06:22.662276',0,13,'mnbp78s46uzx','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,5,'yes',0,'2026-11-22 17:06:22.706849',0,14,'e55n8musrj23','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,7,6,'not_yet',0,NULL,0,15,'wauh7bscnxgw','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,1,'yes',0,'2026-11-22 17:06:22.751724',0,16,'umzv4vbskpgf','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,2,'not_yet',0,NULL,0,17,'5fw378fcmd84','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,4,'not_yet',0,NULL,0,18,'3m59xsjk5d3z','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,8,'not_yet',0,NULL,0,19,'yrx9n39kysqp','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,7,'not_yet',0,NULL,0,20,'zfc6ghv4v84p','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,9,'not_yet',0,NULL,0,21,'49m359chsz8q','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,3,'not_yet',0,NULL,0,22,'t9q2fhtdcyx3','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,5,'not_yet',0,NULL,0,23,'j9wh6bpfgfuy','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,8,6,'not_yet',0,NULL,0,24,'9dcn38mrjmr5','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,9,8,'yes',0,'2026-11-22 17:06:22.854608',0,25,'7tpyh4pff2gh','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,10,8,'yes',0,'2026-11-22 17:06:22.861783',0,26,'tbm55n6ja3gv','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,11,8,'yes',0,'2026-11-22 17:06:22.863078',0,27,'y7v5b4fwv96k','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,12,8,'yes',0,'2026-11-22 17:06:22.868751',0,28,'5gdug9vnd6eh','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,13,8,'yes',0,'2026-11-22 17:06:22.874058',0,29,'8pq6f9rkt3dq','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,14,8,'yes',0,'2026-11-22 17:06:22.880362',0,30,'pm4wfv4bd7g2','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,15,8,'yes',0,'2026-11-22 17:06:22.881924',0,31,'2eqa6akayz8f','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,16,8,'yes',0,'2026-11-22 17:06:22.883217',0,32,'25rx2ku6tr5z','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,17,8,'yes',0,'2026-11-22 17:06:22.889189',0,33,'nj3ehc3ep5pa','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,18,8,'yes',0,'2026-11-22 17:06:22.890472',0,34,'jrujvpd65rjf','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,19,8,'yes',0,'2026-11-22 17:06:22.895902',0,35,'etytcfswj99z','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,20,8,'yes',0,'2026-11-22 17:06:22.897851',0,36,'aku9xdbtxsue','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,9,5,'yes',0,'2026-11-22 17:06:23.253192',0,37,'7t5jpysvavj3','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,10,5,'yes',0,'2026-11-22 17:06:23.262476',0,38,'q74gaz4pfked','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,11,5,'yes',0,'2026-11-22 17:06:23.266262',0,39,'9xgejqzngvf9','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,12,5,'yes',0,'2026-11-22 17:06:23.269767',0,40,'vab84exrsf2c','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,13,5,'yes',0,'2026-11-22 17:06:23.273009',0,41,'gu3w6ke9vpkd','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,14,5,'yes',0,'2026-11-22 17:06:23.276328',0,42,'f4cz87pftbca','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,15,5,'yes',0,'2026-11-22 17:06:23.279545',0,43,'nyex3ma6czwm','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,16,5,'yes',0,'2026-11-22 17:06:23.282914',0,44,'5q5hj8wznghw','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,17,5,'yes',0,'2026-11-22 17:06:23.286261',0,45,'rzyb2uaucdsa','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,18,5,'yes',0,'2026-11-22 17:06:23.289640',0,46,'jgxwg4pcquwm','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,19,5,'yes',0,'2026-11-22 17:06:23.292742',0,47,'t6qccg8hrgj6','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,20,5,'yes',0,'2026-11-22 17:06:23.296455',0,48,'7n5c6p4mn82g','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,9,7,'depends',0,'2026-11-22 17:06:23.305964',0,49,'due3bhsv4twt','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,10,7,'depends',0,'2026-11-22 17:06:23.309444',0,50,'d37fm9749c66','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,11,7,'depends',0,'2026-11-22 17:06:23.317353',0,51,'p9xqnx6up4tt','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,12,7,'depends',0,'2026-11-22 17:06:23.328773',0,52,'syynfwuktr8x','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,13,7,'depends',0,'2026-11-22 17:06:23.336874',0,53,'zb6jt4z48zcz','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,14,7,'depends',0,'2026-11-22 17:06:23.346635',0,54,'jk873sggn87j','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,15,7,'depends',0,'2026-11-22 17:06:23.355247',0,55,'wah39ybjshzs','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,16,7,'depends',0,'2026-11-22 17:06:23.368446',0,56,'rzsvkyb4fdj7','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,17,7,'depends',0,'2026-11-22 17:06:23.382299',0,57,'apr7uqqng6zr','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,18,7,'depends',0,'2026-11-22 17:06:23.391811',0,58,'sscg3m3svpe6','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,19,7,'depends',0,'2026-11-22 17:06:23.401742',0,59,'bvbkv7xgtmme','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,20,7,'depends',0,'2026-11-22 17:06:23.417250',0,60,'te73bjq35bs8','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,9,2,'yes',0,'2026-11-22 17:06:23.462289',0,61,'2aypa2dezemk','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,10,2,'yes',0,'2026-11-22 17:06:23.475222',0,62,'nmj9n45k72fp','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,11,2,'yes',0,'2026-11-22 17:06:23.478955',0,63,'9kgekzeazhtm','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,12,2,'yes',0,'2026-11-22 17:06:23.487022',0,64,'zeu6zqjdb66a','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,13,2,'yes',0,'2026-11-22 17:06:23.496041',0,65,'7yf9rrstw6qx','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,14,2,'yes',0,'2026-11-22 17:06:23.499481',0,66,'wbsjtktg98s3','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,15,2,'yes',0,'2026-11-22 17:06:23.502763',0,67,'tvkagey6e6p9','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,16,2,'yes',0,'2026-11-22 17:06:23.505688',0,68,'r6ypd5rk7fz7','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,17,2,'yes',0,'2026-11-22 17:06:23.509518',0,69,'dw4uy65cd6qj','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,18,2,'yes',0,'2026-11-22 17:06:23.512643',0,70,'xk7xgyz7zxz9','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,19,2,'yes',0,'2026-11-22 17:06:23.516014',0,71,'ry6nqc2nrnnn','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,20,2,'yes',0,'2026-11-22 17:06:23.519246',0,72,'gaterksrajeu','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,1);
INSERT INTO "attendance" VALUES(1,21,1,'not_yet',0,NULL,0,73,'d49v4jan4jth','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,2,'not_yet',0,NULL,0,74,'vj74x5b57kmp','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,4,'not_yet',0,NULL,0,75,'dx44qwjjc8n7','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,8,'not_yet',0,NULL,0,76,'ds5zux2tmbff','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,7,'not_yet',0,NULL,0,77,'y35spe2ahhuk','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,9,'not_yet',0,NULL,0,78,'8hh433uyr5yg','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,3,'not_yet',0,NULL,0,79,'5zgvwjpcdzx8','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,5,'not_yet',0,NULL,0,80,'v7fd8r3ue2nv','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
INSERT INTO "attendance" VALUES(1,21,6,'not_yet',0,NULL,0,81,'zyrg8kajxjcr','','',0,NULL,0,0,0,0,0,'',0,X'','',NULL,NULL,0);
CREATE TABLE audience (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_audience PRIMARY KEY (id), 
	CONSTRAINT fk_audience_group_id FOREIGN KEY(group_id) REFERENCES circle (id)
);
CREATE TABLE block (
	blocker_id INTEGER NOT NULL, 
	blocked_id INTEGER NOT NULL, 
	since DATETIME NOT NULL, 
	CONSTRAINT pk_block PRIMARY KEY (blocker_id, blocked_id), 
	CONSTRAINT fk_block_blocked_id FOREIGN KEY(blocked_id) REFERENCES person (id), 
	CONSTRAINT fk_block_blocker_id FOREIGN KEY(blocker_id) REFERENCES person (id)
);
INSERT INTO "block" VALUES(1,10,'2026-11-22 17:06:23.777559');
CREATE TABLE chosen (
	audience_id INTEGER NOT NULL, 
	membership_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_chosen PRIMARY KEY (audience_id, membership_id), 
	CONSTRAINT fk_chosen_audience_id FOREIGN KEY(audience_id) REFERENCES audience (id), 
	CONSTRAINT fk_chosen_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_chosen_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id)
);
CREATE TABLE circle (
	name VARCHAR(60) NOT NULL, 
	cover_name VARCHAR(60) NOT NULL, 
	met_where VARCHAR(32) NOT NULL, 
	since_year INTEGER NOT NULL, 
	since_month INTEGER, 
	started_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_circle PRIMARY KEY (id), 
	CONSTRAINT uq_circle_public_id UNIQUE (public_id)
);
INSERT INTO "circle" VALUES('The Thursday Lot','Thursday lot','forum',2016,3,'2026-11-22 17:06:22.117822',1,'bvbkdcmxh95k');
INSERT INTO "circle" VALUES('Night Bus','Night bus','course',2022,NULL,'2026-11-22 17:06:22.401815',2,'8y68fnvnqttj');
CREATE TABLE contact (
	group_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	words VARCHAR(120) NOT NULL, 
	happened_on DATE NOT NULL, 
	logged_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_contact PRIMARY KEY (id), 
	CONSTRAINT fk_contact_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_contact_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_contact_public_id UNIQUE (public_id)
);
CREATE TABLE conversation (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_group_id FOREIGN KEY(group_id) REFERENCES circle (id)
);
INSERT INTO "conversation" VALUES(1,1);
INSERT INTO "conversation" VALUES(2,1);
INSERT INTO "conversation" VALUES(3,1);
INSERT INTO "conversation" VALUES(4,1);
INSERT INTO "conversation" VALUES(5,1);
INSERT INTO "conversation" VALUES(6,1);
INSERT INTO "conversation" VALUES(7,1);
INSERT INTO "conversation" VALUES(8,1);
INSERT INTO "conversation" VALUES(9,1);
INSERT INTO "conversation" VALUES(10,1);
INSERT INTO "conversation" VALUES(11,1);
INSERT INTO "conversation" VALUES(12,1);
CREATE TABLE device (
	person_id INTEGER NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	label VARCHAR(60) NOT NULL, 
	is_own BOOLEAN NOT NULL, 
	signed_in_at DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_device PRIMARY KEY (id), 
	CONSTRAINT fk_device_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_device_public_id UNIQUE (public_id), 
	CONSTRAINT uq_device_token_hash UNIQUE (token_hash)
);
CREATE TABLE "feed" (
	person_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	place_id INTEGER, 
	name VARCHAR(60) NOT NULL, 
	used_on DATE, 
	titles VARCHAR(32) NOT NULL, 
	own_title VARCHAR(60) NOT NULL, 
	places VARCHAR(32) NOT NULL, 
	reminder VARCHAR(32) NOT NULL, 
	polls BOOLEAN NOT NULL, 
	birthdays BOOLEAN NOT NULL, 
	declined BOOLEAN NOT NULL, 
	CONSTRAINT pk_feed PRIMARY KEY (id), 
	CONSTRAINT uq_feed_public_id UNIQUE (public_id), 
	CONSTRAINT fk_feed_place_id FOREIGN KEY(place_id) REFERENCES membership (id), 
	CONSTRAINT fk_feed_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "feed" VALUES(2,0,'2026-11-22 17:06:23.816118',1,'fz4nwqjatq6s',NULL,'My calendar',NULL,'as_planned','','with_title','none',0,0,1);
CREATE TABLE held_reply (
	message_id INTEGER NOT NULL, 
	words BLOB NOT NULL, 
	held_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_held_reply PRIMARY KEY (id), 
	CONSTRAINT fk_held_reply_message_id FOREIGN KEY(message_id) REFERENCES message (id), 
	CONSTRAINT uq_held_reply_public_id UNIQUE (public_id)
);
CREATE TABLE invitation (
	group_id INTEGER NOT NULL, 
	inviter_id INTEGER NOT NULL, 
	email VARCHAR(254) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	words TEXT NOT NULL, 
	answer VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	sends INTEGER NOT NULL, 
	invited_at DATETIME NOT NULL, 
	sent_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	answered_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_invitation PRIMARY KEY (id), 
	CONSTRAINT fk_invitation_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_invitation_inviter_id FOREIGN KEY(inviter_id) REFERENCES membership (id), 
	CONSTRAINT uq_invitation_public_id UNIQUE (public_id)
);
INSERT INTO "invitation" VALUES(1,1,'','Ben','','accepted',0,0,'2026-11-22 17:06:22.158996','2026-11-22 17:06:22.158996','2026-12-06 17:06:22.158996','2026-11-22 17:06:22.198264',1,'dk78rw2zu648');
INSERT INTO "invitation" VALUES(1,1,'','Priya','','accepted',0,0,'2026-11-22 17:06:22.214385','2026-11-22 17:06:22.214385','2026-12-06 17:06:22.214385','2026-11-22 17:06:22.221212',2,'e36pv4wcvk8e');
INSERT INTO "invitation" VALUES(1,1,'','Callum','','accepted',0,0,'2026-11-22 17:06:22.231129','2026-11-22 17:06:22.231129','2026-12-06 17:06:22.231129','2026-11-22 17:06:22.238094',3,'8xpwtu5fqpmy');
INSERT INTO "invitation" VALUES(1,1,'','Siân','','accepted',0,0,'2026-11-22 17:06:22.255904','2026-11-22 17:06:22.255904','2026-12-06 17:06:22.255904','2026-11-22 17:06:22.258431',4,'mu8yggwkpyvd');
INSERT INTO "invitation" VALUES(1,1,'','Tomasz','','accepted',0,0,'2026-11-22 17:06:22.266533','2026-11-22 17:06:22.266533','2026-12-06 17:06:22.266533','2026-11-22 17:06:22.273595',5,'hzfh6ete3dk5');
INSERT INTO "invitation" VALUES(1,1,'','Jo','','accepted',0,0,'2026-11-22 17:06:22.280771','2026-11-22 17:06:22.280771','2026-12-06 17:06:22.280771','2026-11-22 17:06:22.282373',6,'c39ypjbudmjp');
INSERT INTO "invitation" VALUES(1,1,'','Dee','','accepted',0,0,'2026-11-22 17:06:22.297824','2026-11-22 17:06:22.297824','2026-12-06 17:06:22.297824','2026-11-22 17:06:22.304297',7,'fppy9gdctgnh');
INSERT INTO "invitation" VALUES(1,1,'','Marcus','','accepted',0,0,'2026-11-22 17:06:22.320841','2026-11-22 17:06:22.320841','2026-12-06 17:06:22.320841','2026-11-22 17:06:22.328367',8,'cvxyb355f7mc');
INSERT INTO "invitation" VALUES(1,1,'','Dev','','accepted',0,0,'2026-11-22 17:06:22.343125','2026-11-22 17:06:22.343125','2026-12-06 17:06:22.343125','2026-11-22 17:06:22.346444',9,'79qw8hfnp2ww');
INSERT INTO "invitation" VALUES(2,11,'','Ben','','accepted',0,0,'2026-11-22 17:06:22.410772','2026-11-22 17:06:22.410772','2026-12-06 17:06:22.410772','2026-11-22 17:06:22.413316',10,'eayp4629fzrm');
INSERT INTO "invitation" VALUES(1,1,'','Finn','All in one place at last. No need to post.','open',0,0,'2026-11-22 17:06:22.418854','2026-11-22 17:06:22.418854','2026-12-06 17:06:22.418854',NULL,11,'r95bzp26bejx');
CREATE TABLE item (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	what VARCHAR(120) NOT NULL, 
	added_by_id INTEGER NOT NULL, 
	brought_by_id INTEGER, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_item PRIMARY KEY (id), 
	CONSTRAINT fk_item_added_by_id FOREIGN KEY(added_by_id) REFERENCES attendance (id), 
	CONSTRAINT fk_item_brought_by_id FOREIGN KEY(brought_by_id) REFERENCES attendance (id), 
	CONSTRAINT fk_item_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_item_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT uq_item_public_id UNIQUE (public_id)
);
INSERT INTO "item" VALUES(1,7,'A flask of tea',11,11,1,'vqd58k9q36pp');
INSERT INTO "item" VALUES(1,7,'A torch or two',13,NULL,2,'wxhkeh9hhpgw');
CREATE TABLE letter (
	membership_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	told_until DATETIME NOT NULL, 
	CONSTRAINT pk_letter PRIMARY KEY (membership_id), 
	CONSTRAINT fk_letter_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_letter_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id)
);
CREATE TABLE lift (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	attendance_id INTEGER NOT NULL, 
	is_offer BOOLEAN NOT NULL, 
	words VARCHAR(200) NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_lift PRIMARY KEY (id), 
	CONSTRAINT fk_lift_attendance_id FOREIGN KEY(attendance_id) REFERENCES attendance (id), 
	CONSTRAINT fk_lift_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_lift_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT uq_lift_public_id UNIQUE (public_id)
);
INSERT INTO "lift" VALUES(1,7,15,1,'From Bradford at noon, two seats',1,'pnnchxakvwdd');
CREATE TABLE limit_count (
	"key" VARCHAR(255) NOT NULL, 
	count INTEGER NOT NULL, 
	expires_at DOUBLE NOT NULL, 
	CONSTRAINT pk_limit_count PRIMARY KEY ("key")
);
CREATE TABLE "meetup" (
	group_id INTEGER NOT NULL, 
	organiser_id INTEGER NOT NULL, 
	uid VARCHAR(120) NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	title VARCHAR(120) NOT NULL, 
	place VARCHAR(200) NOT NULL, 
	notes TEXT NOT NULL, 
	is_all_day BOOLEAN NOT NULL, 
	wall_start DATETIME NOT NULL, 
	wall_end DATETIME NOT NULL, 
	start_fold INTEGER NOT NULL, 
	end_fold INTEGER NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	sequence INTEGER NOT NULL, 
	when_version INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	planned_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	called_off_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	call_link VARCHAR(500) DEFAULT ('') NOT NULL, 
	place_shown VARCHAR(32) DEFAULT 'everyone' NOT NULL, 
	place_from DATETIME, 
	town_id INTEGER, 
	what_to_expect TEXT DEFAULT ('') NOT NULL, 
	getting_there TEXT DEFAULT ('') NOT NULL, 
	access JSON DEFAULT '{}' NOT NULL, 
	cost VARCHAR(200) DEFAULT ('') NOT NULL, 
	cost_amount NUMERIC(10, 2), 
	cost_currency VARCHAR(3) DEFAULT ('') NOT NULL, 
	free_way VARCHAR(200) DEFAULT ('') NOT NULL, 
	is_for_all BOOLEAN DEFAULT 1 NOT NULL, 
	answer_by DATE, 
	most_people INTEGER, 
	offer_hours INTEGER DEFAULT '48' NOT NULL, 
	place_opened_at DATETIME, 
	morning_told_of INTEGER, 
	reminded_at DATETIME, 
	untold_since DATETIME, 
	told JSON, 
	series_id INTEGER, 
	recurs_on DATETIME, 
	CONSTRAINT pk_meetup PRIMARY KEY (id), 
	CONSTRAINT fk_meetup_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_meetup_uid UNIQUE (uid), 
	CONSTRAINT uq_meetup_public_id UNIQUE (public_id), 
	CONSTRAINT fk_meetup_organiser_id FOREIGN KEY(organiser_id) REFERENCES membership (id), 
	CONSTRAINT fk_meetup_series_id FOREIGN KEY(series_id) REFERENCES series (id)
);
INSERT INTO "meetup" VALUES(1,8,'meetup-567ce7ba-de35-4fc3-a59e-93e07a2f8b85@localhost','fixed','The first time, in person','York station','We knew each other at once.',0,'2016-06-25 13:00:00.000000','2016-06-25 17:00:00.000000',0,0,'Europe/London','2016-06-25 12:00:00.000000','2016-06-25 16:00:00.000000',0,0,0,'2026-11-22 17:06:22.419844','2026-11-22 17:06:22.419844',NULL,1,'5a5vsyz5b4r3','','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-cc58b763-d8ad-4cc1-a392-23c3899a7d4c@localhost','fixed','Whitby, last light','Whitby','Callum lost his hat. Nobody wanted to go home.',0,'2019-08-17 13:00:00.000000','2019-08-17 17:00:00.000000',0,0,'Europe/London','2019-08-17 12:00:00.000000','2019-08-17 16:00:00.000000',0,0,0,'2026-11-22 17:06:22.424563','2026-11-22 17:06:22.424563',NULL,2,'a7rsmy7vncsa','','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-70c9a901-e1c1-40b3-8d49-49c4f0d42ded@localhost','fixed','Ben’s degree do','Leeds','Balloons, then chips.',0,'2021-07-04 13:00:00.000000','2021-07-04 17:00:00.000000',0,0,'Europe/London','2021-07-04 12:00:00.000000','2021-07-04 16:00:00.000000',0,0,0,'2026-11-22 17:06:22.427902','2026-11-22 17:06:22.427902',NULL,3,'crtscsmx9v3e','','everyone',NULL,2644688,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-6aafc457-54e2-4bb2-b494-22b997c5782d@localhost','fixed','Pies and a quiz','The Fleece, Haworth','Marcus wrote a round about buses.',0,'2023-12-06 13:00:00.000000','2023-12-06 17:00:00.000000',0,0,'Europe/London','2023-12-06 13:00:00.000000','2023-12-06 17:00:00.000000',0,0,0,'2026-11-22 17:06:22.429921','2026-11-22 17:06:22.429921',NULL,4,'xnjp4u88cypa','','everyone',NULL,2647278,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-f6897941-6aa4-4a11-8d10-c766a5f7608d@localhost','fixed','The long walk with the short cut','Malham','We took the short cut.',0,'2025-05-10 13:00:00.000000','2025-05-10 17:00:00.000000',0,0,'Europe/London','2025-05-10 12:00:00.000000','2025-05-10 16:00:00.000000',0,0,0,'2026-11-22 17:06:22.431873','2026-11-22 17:06:22.431873',NULL,5,'8vaszx5f2tt5','','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-bea7c6f6-3e1c-487f-8b0a-24cfc2ca1c22@localhost','fixed','Allotment lunch at Dee’s','Dee’s allotment, Shipley','One wasp, many tomatoes.',0,'2026-09-19 13:00:00.000000','2026-09-19 17:00:00.000000',0,0,'Europe/London','2026-09-19 12:00:00.000000','2026-09-19 16:00:00.000000',0,0,0,'2026-11-22 17:06:22.433031','2026-11-22 17:06:22.433031',NULL,6,'wn9wb2gxjeyy','','everyone',NULL,2637958,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,3,'meetup-c263a499-bd88-45ed-ac12-42b195c0224b@localhost','fixed','Winter lights and pie','Hebden Bridge station, by the bench with the clock','Pies somewhere warm, a flat walk along the canal, then the lights come on at a quarter past four.',0,'2026-12-12 13:00:00.000000','2026-12-12 17:00:00.000000',0,0,'Europe/London','2026-12-12 13:00:00.000000','2026-12-12 17:00:00.000000',0,0,0,'2026-11-22 17:06:22.482143','2026-11-22 17:06:22.482143',NULL,7,'vquzybrvd76d','','everyone',NULL,NULL,'1pm Meet at the station, by the bench with the clock. Priya wears a yellow coat.
1.20pm Pies at Wharf Kitchen. The quiet corner at the back is booked.
3pm Canal walk, flat and paved, about forty minutes. Or stay put and warm.
4.15pm Lights on in the square. It’s busy for ten minutes, then it isn’t.','Trains from Leeds and Manchester, about every half hour.','{"step_free": "yes", "quiet": "yes", "food": "Vegan pies too"}','Pies are nine to twelve pounds.',NULL,'','The walk is free, and sandwiches are welcome.',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,1,'meetup-576e410f-9c4d-47bb-9bf0-5cb55f65f867@localhost','fixed','The barn weekend','The barn near Settle','Bunks, a big table, and a hill for whoever wants one.',1,'2027-03-27 00:00:00.000000','2027-03-28 00:00:00.000000',0,0,'Europe/London','2027-03-27 00:00:00.000000','2027-03-28 23:00:00.000000',0,0,0,'2026-11-22 17:06:22.736939','2026-11-22 17:06:22.736939',NULL,8,'vxub2u9j5nhw','','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meetup" VALUES(1,8,'meetup-0d6adbb9-441c-4bc6-b704-17f91446a90b@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2026-11-29 19:00:00.000000','2026-11-29 20:00:00.000000',0,0,'Europe/London','2026-11-29 19:00:00.000000','2026-11-29 20:00:00.000000',0,0,0,'2026-11-22 17:06:22.846865','2026-11-22 17:06:22.846865',NULL,9,'3g539fjkk3hs','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2026-11-29 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-ccfe61dd-a3a7-4d72-9dad-9eede71938d2@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2026-12-13 19:00:00.000000','2026-12-13 20:00:00.000000',0,0,'Europe/London','2026-12-13 19:00:00.000000','2026-12-13 20:00:00.000000',0,0,0,'2026-11-22 17:06:22.854668','2026-11-22 17:06:22.854668',NULL,10,'y3caaunh6r6b','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2026-12-13 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-55805fc2-ca39-436c-b385-74eb1bc61c5e@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2026-12-27 19:00:00.000000','2026-12-27 20:00:00.000000',0,0,'Europe/London','2026-12-27 19:00:00.000000','2026-12-27 20:00:00.000000',0,0,0,'2026-11-22 17:06:22.861840','2026-11-22 17:06:22.861840',NULL,11,'hneejrvxqgv6','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2026-12-27 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-e7769a8e-9d55-4644-8f00-5145b8f26a16@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-01-10 19:00:00.000000','2027-01-10 20:00:00.000000',0,0,'Europe/London','2027-01-10 19:00:00.000000','2027-01-10 20:00:00.000000',0,0,0,'2026-11-22 17:06:22.863120','2026-11-22 17:06:22.863120',NULL,12,'e8y8ux9mdzeh','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-01-10 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-dd9d1b15-5af0-4ddb-90fd-5eea4dfe66e3@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-01-24 19:00:00.000000','2027-01-24 20:00:00.000000',0,0,'Europe/London','2027-01-24 19:00:00.000000','2027-01-24 20:00:00.000000',0,0,0,'2026-11-22 17:06:22.868808','2026-11-22 17:06:22.868808',NULL,13,'tq5rpe3fm82j','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-01-24 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-734b0b3b-ea6c-42db-ad65-5db874670a1e@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-02-07 19:00:00.000000','2027-02-07 20:00:00.000000',0,0,'Europe/London','2027-02-07 19:00:00.000000','2027-02-07 20:00:00.000000',0,0,0,'2026-11-22 17:06:22.874118','2026-11-22 17:06:22.874118',NULL,14,'77e9chajvydz','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-02-07 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-571d7ced-8fb0-443c-8fa0-1f2340a8f88a@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-02-21 19:00:00.000000','2027-02-21 20:00:00.000000',0,0,'Europe/London','2027-02-21 19:00:00.000000','2027-02-21 20:00:00.000000',0,0,0,'2026-11-22 17:06:22.880428','2026-11-22 17:06:22.880428',NULL,15,'jr598pm8t9g2','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-02-21 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-72b817cd-3c11-49b6-9dc5-d50cec69fc69@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-03-07 19:00:00.000000','2027-03-07 20:00:00.000000',0,0,'Europe/London','2027-03-07 19:00:00.000000','2027-03-07 20:00:00.000000',0,0,0,'2026-11-22 17:06:22.881969','2026-11-22 17:06:22.881969',NULL,16,'2mc4343kbzdm','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-03-07 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-6ff59478-25c7-4820-bf56-3373f8991f70@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-03-21 19:00:00.000000','2027-03-21 20:00:00.000000',0,0,'Europe/London','2027-03-21 19:00:00.000000','2027-03-21 20:00:00.000000',0,0,0,'2026-11-22 17:06:22.883254','2026-11-22 17:06:22.883254',NULL,17,'yd5fybmwy5ak','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-03-21 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-7484a81f-d8fe-470b-bbde-c27b4b780cc6@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-04-04 19:00:00.000000','2027-04-04 20:00:00.000000',0,0,'Europe/London','2027-04-04 18:00:00.000000','2027-04-04 19:00:00.000000',0,0,0,'2026-11-22 17:06:22.889244','2026-11-22 17:06:22.889244',NULL,18,'k62s9n599kz8','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-04-04 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-a80fca49-a574-4dea-9c81-e19fd24bd658@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-04-18 19:00:00.000000','2027-04-18 20:00:00.000000',0,0,'Europe/London','2027-04-18 18:00:00.000000','2027-04-18 19:00:00.000000',0,0,0,'2026-11-22 17:06:22.890511','2026-11-22 17:06:22.890511',NULL,19,'2z3hpzjdjeey','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-04-18 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,8,'meetup-c76cd974-2197-48ce-88d1-dddfa353602e@localhost','fixed','Sunday call','','Camera or not, talking or not. Come late, leave early.',0,'2027-05-02 19:00:00.000000','2027-05-02 20:00:00.000000',0,0,'Europe/London','2027-05-02 18:00:00.000000','2027-05-02 19:00:00.000000',0,0,0,'2026-11-22 17:06:22.895972','2026-11-22 17:06:22.895972',NULL,20,'rkncxcjk86q3','https://call.example/thursday-lot','everyone',NULL,NULL,'','','{}','',NULL,'','',1,NULL,NULL,48,NULL,NULL,NULL,NULL,NULL,1,'2027-05-02 19:00:00.000000');
INSERT INTO "meetup" VALUES(1,4,'meetup-6ae6fb9c-2ecb-412a-9916-d6d748e14aed@localhost','polling','Spring reunion: which weekend?','','Somewhere with a walk, a pub and an early finish.',0,'2027-02-20 13:00:00.000000','2027-02-20 17:00:00.000000',0,0,'Europe/London','2027-02-20 13:00:00.000000','2027-03-27 17:00:00.000000',0,0,0,'2026-11-22 17:06:23.520527','2026-11-22 17:06:23.520527',NULL,21,'6vbxspegcg36','','everyone',NULL,NULL,'','','{}','',NULL,'','',1,'2026-12-13',NULL,48,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "membership" (
	group_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	standing VARCHAR(32) NOT NULL, 
	hue INTEGER NOT NULL, 
	joined_at DATETIME NOT NULL, 
	left_at DATETIME, 
	agreed_version INTEGER NOT NULL, 
	agreed_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	shares_birthday BOOLEAN NOT NULL, 
	mail_choices JSON NOT NULL, 
	has_paused_mail BOOLEAN NOT NULL, 
	CONSTRAINT pk_membership PRIMARY KEY (id), 
	CONSTRAINT uq_membership_public_id UNIQUE (public_id), 
	CONSTRAINT uq_membership_group_id_person_id UNIQUE (group_id, person_id), 
	CONSTRAINT fk_membership_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_membership_group_id FOREIGN KEY(group_id) REFERENCES circle (id)
);
INSERT INTO "membership" VALUES(1,1,'host','in',0,'2026-11-22 17:06:22.124342',NULL,1,'2026-11-22 17:06:22.124342',1,'szhwjjn4bw67',0,'{}',0);
INSERT INTO "membership" VALUES(1,2,'member','in',1,'2026-11-22 17:06:22.198314',NULL,1,'2026-11-22 17:06:22.198314',2,'wwwwddjrg7rh',0,'{}',0);
INSERT INTO "membership" VALUES(1,3,'member','in',2,'2026-11-22 17:06:22.221233',NULL,1,'2026-11-22 17:06:22.221233',3,'v9dpmkqnte9b',0,'{}',0);
INSERT INTO "membership" VALUES(1,4,'member','in',3,'2026-11-22 17:06:22.238114',NULL,1,'2026-11-22 17:06:22.238114',4,'x5q24rz6yac5',0,'{}',0);
INSERT INTO "membership" VALUES(1,5,'member','in',4,'2026-11-22 17:06:22.258448',NULL,1,'2026-11-22 17:06:22.258448',5,'sg3hb5235fww',0,'{}',0);
INSERT INTO "membership" VALUES(1,6,'member','in',5,'2026-11-22 17:06:22.273618',NULL,1,'2026-11-22 17:06:22.273618',6,'xpychgtmua5d',0,'{}',0);
INSERT INTO "membership" VALUES(1,7,'member','in',6,'2026-11-22 17:06:22.282386',NULL,1,'2026-11-22 17:06:22.282386',7,'72vtebkzbxqt',0,'{}',0);
INSERT INTO "membership" VALUES(1,8,'member','in',7,'2026-11-22 17:06:22.304331',NULL,1,'2026-11-22 17:06:22.304331',8,'dr93r7qwsuzs',0,'{}',0);
INSERT INTO "membership" VALUES(1,9,'member','in',0,'2026-11-22 17:06:22.328400',NULL,1,'2026-11-22 17:06:22.328400',9,'899h76sajf57',0,'{}',0);
INSERT INTO "membership" VALUES(1,10,'member','left',1,'2026-11-22 17:06:22.346469','2026-11-22 17:06:22.386505',1,'2026-11-22 17:06:22.346469',10,'cmwhhfuaacyh',0,'{}',0);
INSERT INTO "membership" VALUES(2,11,'host','in',0,'2026-11-22 17:06:22.402596',NULL,1,'2026-11-22 17:06:22.402596',11,'s99sjrsjf7sj',0,'{}',0);
INSERT INTO "membership" VALUES(2,2,'member','in',1,'2026-11-22 17:06:22.413336',NULL,1,'2026-11-22 17:06:22.413336',12,'r5vas8gzswwq',0,'{}',0);
CREATE TABLE message (
	id INTEGER NOT NULL, 
	"key" VARCHAR(200) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	subject_key VARCHAR(80) NOT NULL, 
	address_hash VARCHAR(64) NOT NULL, 
	contents BLOB, 
	urgency INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	due_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	queued_at DATETIME NOT NULL, 
	sent_at DATETIME, 
	attempts INTEGER NOT NULL, 
	lease_until DATETIME, 
	last_error VARCHAR(120), 
	CONSTRAINT pk_message PRIMARY KEY (id), 
	CONSTRAINT uq_message_key UNIQUE ("key")
);
INSERT INTO "message" VALUES(1,'meetup:vquzybrvd76d:0.0:szhwjjn4bw67','meetup','vquzybrvd76d:szhwjjn4bw67','c6e2bd466df445793b55648f43bc0b471131831919d7ffbcc66df21797a93e5c',NULL,1,'queued','2026-11-22 17:06:22.630974',NULL,'2026-11-22 17:06:22.631053',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(2,'meetup:vquzybrvd76d:0.0:wwwwddjrg7rh','meetup','vquzybrvd76d:wwwwddjrg7rh','3bc74a704ac74f8655921aa32ea9bf11ebdc331ff9b44990157a043b9742f6cb',NULL,1,'queued','2026-11-22 17:06:22.642291',NULL,'2026-11-22 17:06:22.642345',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(3,'meetup:vquzybrvd76d:0.0:x5q24rz6yac5','meetup','vquzybrvd76d:x5q24rz6yac5','70e136bff40a10a21593079de699a0a8c8070e94d31317c23fe83c0aaafe7d75',NULL,1,'queued','2026-11-22 17:06:22.647186',NULL,'2026-11-22 17:06:22.647291',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(4,'meetup:vquzybrvd76d:0.0:dr93r7qwsuzs','meetup','vquzybrvd76d:dr93r7qwsuzs','8d426d69ba93ae2e63ac25fc1fafab2d88fd751ca58df722bb2e40879581c658',NULL,1,'queued','2026-11-22 17:06:22.651339',NULL,'2026-11-22 17:06:22.651446',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(5,'meetup:vquzybrvd76d:0.0:72vtebkzbxqt','meetup','vquzybrvd76d:72vtebkzbxqt','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 17:06:22.655706',NULL,'2026-11-22 17:06:22.655744',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(6,'meetup:vquzybrvd76d:0.0:899h76sajf57','meetup','vquzybrvd76d:899h76sajf57','82bc5fa6bc430adedf1c8a69ef06fef5c63002b9ba3ca10ea0fbc47b10ac1ada',NULL,1,'queued','2026-11-22 17:06:22.660339',NULL,'2026-11-22 17:06:22.660377',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(7,'meetup:vquzybrvd76d:0.0:sg3hb5235fww','meetup','vquzybrvd76d:sg3hb5235fww','94eedd8878e5acee2cd70bf78a3e939c938e55c6bf987340e6eb6ff86d9034ad',NULL,1,'queued','2026-11-22 17:06:22.665651',NULL,'2026-11-22 17:06:22.665691',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(8,'meetup:vquzybrvd76d:0.0:xpychgtmua5d','meetup','vquzybrvd76d:xpychgtmua5d','cd11410ae6412af34789969053375ba2b85435af06e04b20fbf9faba3d7c7cd2',NULL,1,'queued','2026-11-22 17:06:22.670859',NULL,'2026-11-22 17:06:22.670896',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(9,'meetup:vxub2u9j5nhw:0.0:wwwwddjrg7rh','meetup','vxub2u9j5nhw:wwwwddjrg7rh','3bc74a704ac74f8655921aa32ea9bf11ebdc331ff9b44990157a043b9742f6cb',NULL,1,'queued','2026-11-22 17:06:22.754716',NULL,'2026-11-22 17:06:22.754762',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(10,'meetup:vxub2u9j5nhw:0.0:x5q24rz6yac5','meetup','vxub2u9j5nhw:x5q24rz6yac5','70e136bff40a10a21593079de699a0a8c8070e94d31317c23fe83c0aaafe7d75',NULL,1,'queued','2026-11-22 17:06:22.768520',NULL,'2026-11-22 17:06:22.768579',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(11,'meetup:vxub2u9j5nhw:0.0:dr93r7qwsuzs','meetup','vxub2u9j5nhw:dr93r7qwsuzs','8d426d69ba93ae2e63ac25fc1fafab2d88fd751ca58df722bb2e40879581c658',NULL,1,'queued','2026-11-22 17:06:22.778372',NULL,'2026-11-22 17:06:22.778424',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(12,'meetup:vxub2u9j5nhw:0.0:72vtebkzbxqt','meetup','vxub2u9j5nhw:72vtebkzbxqt','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 17:06:22.791310',NULL,'2026-11-22 17:06:22.791354',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(13,'meetup:vxub2u9j5nhw:0.0:899h76sajf57','meetup','vxub2u9j5nhw:899h76sajf57','82bc5fa6bc430adedf1c8a69ef06fef5c63002b9ba3ca10ea0fbc47b10ac1ada',NULL,1,'queued','2026-11-22 17:06:22.805194',NULL,'2026-11-22 17:06:22.805242',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(14,'meetup:vxub2u9j5nhw:0.0:v9dpmkqnte9b','meetup','vxub2u9j5nhw:v9dpmkqnte9b','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 17:06:22.814075',NULL,'2026-11-22 17:06:22.814121',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(15,'meetup:vxub2u9j5nhw:0.0:sg3hb5235fww','meetup','vxub2u9j5nhw:sg3hb5235fww','94eedd8878e5acee2cd70bf78a3e939c938e55c6bf987340e6eb6ff86d9034ad',NULL,1,'queued','2026-11-22 17:06:22.828136',NULL,'2026-11-22 17:06:22.828247',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(16,'meetup:vxub2u9j5nhw:0.0:xpychgtmua5d','meetup','vxub2u9j5nhw:xpychgtmua5d','cd11410ae6412af34789969053375ba2b85435af06e04b20fbf9faba3d7c7cd2',NULL,1,'queued','2026-11-22 17:06:22.843961',NULL,'2026-11-22 17:06:22.844041',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(17,'series:avs8983ayqvb:meetups/series_invitation 0:szhwjjn4bw67','series','avs8983ayqvb:szhwjjn4bw67','c6e2bd466df445793b55648f43bc0b471131831919d7ffbcc66df21797a93e5c',NULL,1,'queued','2026-11-22 17:06:23.035650',NULL,'2026-11-22 17:06:23.035737',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(18,'series:avs8983ayqvb:meetups/series_invitation 0:wwwwddjrg7rh','series','avs8983ayqvb:wwwwddjrg7rh','3bc74a704ac74f8655921aa32ea9bf11ebdc331ff9b44990157a043b9742f6cb',NULL,1,'queued','2026-11-22 17:06:23.045070',NULL,'2026-11-22 17:06:23.045138',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(19,'series:avs8983ayqvb:meetups/series_invitation 0:x5q24rz6yac5','series','avs8983ayqvb:x5q24rz6yac5','70e136bff40a10a21593079de699a0a8c8070e94d31317c23fe83c0aaafe7d75',NULL,1,'queued','2026-11-22 17:06:23.054786',NULL,'2026-11-22 17:06:23.054873',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(20,'series:avs8983ayqvb:meetups/series_invitation 0:72vtebkzbxqt','series','avs8983ayqvb:72vtebkzbxqt','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 17:06:23.065956',NULL,'2026-11-22 17:06:23.066046',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(21,'series:avs8983ayqvb:meetups/series_invitation 0:899h76sajf57','series','avs8983ayqvb:899h76sajf57','82bc5fa6bc430adedf1c8a69ef06fef5c63002b9ba3ca10ea0fbc47b10ac1ada',NULL,1,'queued','2026-11-22 17:06:23.081004',NULL,'2026-11-22 17:06:23.081086',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(22,'series:avs8983ayqvb:meetups/series_invitation 0:v9dpmkqnte9b','series','avs8983ayqvb:v9dpmkqnte9b','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 17:06:23.103322',NULL,'2026-11-22 17:06:23.103512',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(23,'series:avs8983ayqvb:meetups/series_invitation 0:sg3hb5235fww','series','avs8983ayqvb:sg3hb5235fww','94eedd8878e5acee2cd70bf78a3e939c938e55c6bf987340e6eb6ff86d9034ad',NULL,1,'queued','2026-11-22 17:06:23.126540',NULL,'2026-11-22 17:06:23.126633',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(24,'series:avs8983ayqvb:meetups/series_invitation 0:xpychgtmua5d','series','avs8983ayqvb:xpychgtmua5d','cd11410ae6412af34789969053375ba2b85435af06e04b20fbf9faba3d7c7cd2',NULL,1,'queued','2026-11-22 17:06:23.150340',NULL,'2026-11-22 17:06:23.150418',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(25,'meetup:6vbxspegcg36:0.0:szhwjjn4bw67','meetup','6vbxspegcg36:szhwjjn4bw67','c6e2bd466df445793b55648f43bc0b471131831919d7ffbcc66df21797a93e5c',NULL,1,'queued','2026-11-22 17:06:23.561884',NULL,'2026-11-22 17:06:23.561933',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(26,'meetup:6vbxspegcg36:0.0:wwwwddjrg7rh','meetup','6vbxspegcg36:wwwwddjrg7rh','3bc74a704ac74f8655921aa32ea9bf11ebdc331ff9b44990157a043b9742f6cb',NULL,1,'queued','2026-11-22 17:06:23.575187',NULL,'2026-11-22 17:06:23.575281',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(27,'meetup:6vbxspegcg36:0.0:dr93r7qwsuzs','meetup','6vbxspegcg36:dr93r7qwsuzs','8d426d69ba93ae2e63ac25fc1fafab2d88fd751ca58df722bb2e40879581c658',NULL,1,'queued','2026-11-22 17:06:23.584921',NULL,'2026-11-22 17:06:23.584997',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(28,'meetup:6vbxspegcg36:0.0:72vtebkzbxqt','meetup','6vbxspegcg36:72vtebkzbxqt','cf8009918ce1ded8af3d66e1312c1132fabcecb4251bb20ac1b982ee659ee2fd',NULL,1,'queued','2026-11-22 17:06:23.594464',NULL,'2026-11-22 17:06:23.594506',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(29,'meetup:6vbxspegcg36:0.0:899h76sajf57','meetup','6vbxspegcg36:899h76sajf57','82bc5fa6bc430adedf1c8a69ef06fef5c63002b9ba3ca10ea0fbc47b10ac1ada',NULL,1,'queued','2026-11-22 17:06:23.607522',NULL,'2026-11-22 17:06:23.607616',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(30,'meetup:6vbxspegcg36:0.0:v9dpmkqnte9b','meetup','6vbxspegcg36:v9dpmkqnte9b','76d7d1e631a698e3ae7affaf6a42468480d15475dccd84533762c5bebce63682',NULL,1,'queued','2026-11-22 17:06:23.616794',NULL,'2026-11-22 17:06:23.616856',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(31,'meetup:6vbxspegcg36:0.0:sg3hb5235fww','meetup','6vbxspegcg36:sg3hb5235fww','94eedd8878e5acee2cd70bf78a3e939c938e55c6bf987340e6eb6ff86d9034ad',NULL,1,'queued','2026-11-22 17:06:23.626138',NULL,'2026-11-22 17:06:23.626198',NULL,0,NULL,NULL);
INSERT INTO "message" VALUES(32,'meetup:6vbxspegcg36:0.0:xpychgtmua5d','meetup','6vbxspegcg36:xpychgtmua5d','cd11410ae6412af34789969053375ba2b85435af06e04b20fbf9faba3d7c7cd2',NULL,1,'queued','2026-11-22 17:06:23.635311',NULL,'2026-11-22 17:06:23.635362',NULL,0,NULL,NULL);
CREATE TABLE "milestone" (
	group_id INTEGER NOT NULL, 
	conversation_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	title VARCHAR(120) NOT NULL, 
	story TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	month INTEGER, 
	day INTEGER, 
	sort_on DATE NOT NULL, 
	shared_at DATETIME NOT NULL, 
	edited_at DATETIME, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	audience_id INTEGER, 
	CONSTRAINT pk_milestone PRIMARY KEY (id), 
	CONSTRAINT fk_milestone_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_milestone_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id), 
	CONSTRAINT fk_milestone_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_milestone_conversation_id UNIQUE (conversation_id), 
	CONSTRAINT uq_milestone_public_id UNIQUE (public_id), 
	CONSTRAINT fk_milestone_audience_id FOREIGN KEY(audience_id) REFERENCES audience (id)
);
INSERT INTO "milestone" VALUES(1,1,8,'other','The first letter','The year we swapped real addresses and wrote on paper.',2017,NULL,NULL,'2017-12-31','2026-11-22 17:06:22.436218',NULL,NULL,1,'e8sd3ztxhyx8',NULL);
INSERT INTO "milestone" VALUES(1,2,1,'journey','Moved north','Two trains, one cat, no curtains. There’s a sofa for whoever comes first.',2018,1,15,'2018-01-15','2026-11-22 17:06:22.445238',NULL,NULL,2,'9jx83mps6w36',NULL);
INSERT INTO "milestone" VALUES(1,3,7,'making','Finished the quilt','Every square is from something one of you was throwing out.',2019,10,NULL,'2019-10-31','2026-11-22 17:06:22.448829',NULL,NULL,3,'gxzdx3pj5gfy',NULL);
INSERT INTO "milestone" VALUES(1,4,3,'family','Hello, Asha','She arrived early, loud and very small. We’re all home.',2020,3,2,'2020-03-02','2026-11-22 17:06:22.451802',NULL,NULL,4,'2qu6s8r8ep9y',NULL);
INSERT INTO "milestone" VALUES(1,5,2,'learning','Degree done','It took nine years and two universities. The post brought it in a cardboard tube.',2021,7,NULL,'2021-07-31','2026-11-22 17:06:22.456227',NULL,NULL,5,'smagxht2hb8z',NULL);
INSERT INTO "milestone" VALUES(1,6,4,'love','We got married in the rain','Forty people under one gazebo. Nobody remembers the speeches. Perfect.',2022,5,21,'2022-05-21','2026-11-22 17:06:22.458996',NULL,NULL,6,'hwjm7zw3ghdu',NULL);
INSERT INTO "milestone" VALUES(1,7,8,'feeling','A year of feeling more like myself','No parade needed. I just wanted it written down somewhere that lasts.',2023,9,NULL,'2023-09-30','2026-11-22 17:06:22.462259',NULL,NULL,7,'s5dxsq77uk8f',NULL);
INSERT INTO "milestone" VALUES(1,8,9,'work','New job, fewer spreadsheets','Started at the library. They let me do the Saturday story hour.',2025,2,NULL,'2025-02-28','2026-11-22 17:06:22.465913',NULL,NULL,8,'zeucxc82kx6f',NULL);
INSERT INTO "milestone" VALUES(1,9,6,'learning','Passed first time (fourth time)','Lifts to the next meetup are on me. Bring snacks and low expectations.',2025,8,24,'2025-08-24','2026-11-22 17:06:22.469000',NULL,NULL,9,'vvdzst4njun3',NULL);
INSERT INTO "milestone" VALUES(1,10,1,'small','The tomatoes came up','All of them. I have no idea where to put forty tomato plants.',2026,4,NULL,'2026-04-30','2026-11-22 17:06:22.473488',NULL,NULL,10,'yhzb3sdcu3bm',NULL);
INSERT INTO "milestone" VALUES(1,11,7,'family','Everyone, this is Biscuit','Three legs, one eye, already in charge. Wasn’t going to make a fuss, but then who else would I tell?',2026,6,6,'2026-06-06','2026-11-22 17:06:22.477103',NULL,NULL,11,'kn7nr5rdfkey',NULL);
INSERT INTO "milestone" VALUES(1,12,5,'home','The front door is mine','Got the keys on Tuesday. Number 14, blue door, wonky gate. After the last few years I keep going back outside just to unlock it again.',2026,11,12,'2026-11-12','2026-11-22 17:06:22.479785',NULL,NULL,12,'mty66kd6hjzw',NULL);
CREATE TABLE need_card (
	person_id INTEGER NOT NULL, 
	contents BLOB NOT NULL, 
	CONSTRAINT pk_need_card PRIMARY KEY (person_id), 
	CONSTRAINT fk_need_card_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "need_card" VALUES(1,X'67414141414142724179455031624C5931516F79434B5143477159445F6548513830774865773032774867665432656937594971487861756A304A5662636A6555396D65474E766C64766D675A576F457759587A6945766E43376779727253732D6D614962466355307341372D69646936356861654C4E2D655463374248774E57596E3356324A414E456D4330706F79476B59786975324F324C326367655336517A34575265527359357377704758335757666753676C4B31476C624E54442D41636A5371394A654C424B545869693470707075736269774141704438425F317233534E334A6F676F426D4E376B6C663939657567454375375A427051733854696F6C6937334730656C34643351597866483364526A634B7A4B52464A584954366E376A6C793466396C3154494A3078673336615F56393470796C4F7261434267413041536C482D72614A544142764F7A787772326E31654449505851326A514A6A4A4E414E3641324C50525531716D75393238445A396171474273417A464C487177374D785544424539315F6A303837747932725453682D374E6B574C52396A58673348316D756836497871525241747A4F434147493D');
INSERT INTO "need_card" VALUES(2,X'674141414141427241794550674A335F59635A6967486F4963436B6B45326456426845674339526E5764625A50724253476179656D4D59664776746B64334E5065716E7031554638506B79525079704559512D474E3457473252474B4467466A317348445A4B633564514331445A4F55704F365731747962356A322D67696B4C366C4A4A504B534C4B333357626C476E6F45764F6A5343334346655F6D63656979786F6976744B4C3057385A433576636A704A544170635A5F645A4A45584B623161786E776673425143467A5A32475746484A62596155462D765958424F374C6D396E64454F54484938624E786F4C7A53756D464673673152472D386C4B4E39555F4D34437238444F334A6D6438745739436B7233736E3673514333477139346A4D596F3542557377726F3846584A473071694B53344375595254434542344C33727A63347472344C354234412D42555353564945746763304C58633667656973564163446E5851454A3752755A6F6B33696577436C45545350577666554274524C7163596E57663252414A4F7A7151712D6568685936375A6E49325A794944333638517A3979644C4237726C4A5265344744654B39413D');
INSERT INTO "need_card" VALUES(3,X'6741414141414272417945502D465675486469374C4D7965597A417357674F61686E726438635548716A6D683846744C58526D50384C6B636A6970356A727435354763712D2D6146594F665333454B415544325539724758783575307430793565556B4E4D4E307A6542554647334E7278334255596B474E6B4968516F7042547A5041696C367A42417932716F77414776375A5F5F7555647A4B31473475725636565033383234784E3544614C64796C6A6B5767683330526A39466D546B5277637A656130704770326E367A62766B425759615634427164703155767A6757595359673336493853396A4274364F37783848674D4E507777445979723155763776332D6235764376684D43453076434C316437436344482D3475494C784C4E375A646F6F583178516768396E69624D685175383466723848664D556F317667416E764578594E375950425F68705738435F4F566147454634634A583850774C59707A776161696E38696A4A77583753444C6C654748584843796C35534344746B324D71714C534A426E324654424C4A694F4253354351424E53316874724C61754E4B593833644B52484846365451534E524D41534F5A453D');
INSERT INTO "need_card" VALUES(5,X'6741414141414272417945505A70446B4965595A4B445351517A4D6B572D4D594D54645A6F61304468743850784C33694B674F3241496C5172303645376F386A363233477030646F546F4E68766650746A4E33496444584D635872675534557A314D58327668586B36354267776A563367694D5A4A6E66475847354E70575543434764655447786267705862474C304F6E747236627671422D5670702D477671336A54636D4844365A5873694870737572684A584D36496B776F4D38537665774C6F535A35334C366770547A644B4E2D334E5F394448336962463959592D7152754E596751434166566977747A4C64654648444C497846682D786E6F5032647457597A74614279624961496D4D6D6C36677145706C426B33684A4E61314D7A4C364E3550365630374E782D4C4F4E7A4F694B4B735A6B644D346D41436134333175484563375354746547564E6F717039546E6A795835546B6A7670594C6E454850446332744E5174497066587375554A382D5842757938305455776A4B62426B79623968365245565F325751735357515841706B6B414646346E48425768503349304176377363504C394E6B2D474B71563877704E68303D');
INSERT INTO "need_card" VALUES(7,X'6741414141414272417945506C714746536C4A577563506A776364365A6B5577696F3045624E76344279455A4849785A5F377451625A6B644B6C585267343630384E33664E6761725342515062496B787862746B626A4857395038367839686150652D62514B3659454B574B48442D5A376A6A6A706F324B5A477451334452715F427274644C6F36327779586F315638437142725131432D6A2D74395A497670716D6E704E5A686B5073677A456536385446526B58435A704E317A6551684954626A5337584E3754452D4B487A5A4D756767746C67477A4A4237443578706348626D4F4C2D6E754D4C495457326E764B5F4169314B4C6F335232445644616B326D6F70794D37526E4B6A4F546767375267337A49774A554D326D4E4B4555374E6A5344524F53354F43686F4B5458335F3638326C6C664C5A353942345032764E5F345A4B7638484335524A7738366835576B516E35424C544A6172433033732D58696650575A567556625235793545674B4E7564504A4A766B30674A454B3776764B746262694B7271415A4A544E7064464F7A5959344B6E6C7655715965517A63443169386F41374871305F73444244527156557778343D');
INSERT INTO "need_card" VALUES(8,X'674141414141427241794550624D6838416E44733576483749647962745637335A6B626B427050727670563049315A4B6A37356F646634314C57685842425763764E656B6C444D7A62764A62745345633875506E2D6B674E306C4332486237616E704F75744B2D516167642D7A48786D6D5F674A694778634D78504C617A3677784E37445F4D735A7551654D7354436C70595155594B56547566536E3639416C51716F43726D696C736E4C6D6A315F4E3462395950677A77683058686F6166643063394738615163353457746A4E6D4A6A3668466835796C57566D775549346E3231796474786A515A526E6D4544476662334D4D594D5442675073747845654841496C41503179572D4156586476486459774E7A35373873395276374E4951306253623847697758706A7957797A36504A6D4B454E4744506E65634978685041673862574158553941587064712D785A70304C5168445167487962457A52454F56446A594D5A626C613167596A69343444614C506670616E616B3067493665556E67703964714C4E4833595F5F396C766D624D51794B44427A574F794D71585F66394F45414D6D6937345A4B3377474471584D756A44673D');
CREATE TABLE note (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	audience_id INTEGER NOT NULL, 
	hard BLOB NOT NULL, 
	"plan" BLOB NOT NULL, 
	leaving BLOB NOT NULL, 
	who_knows BLOB NOT NULL, 
	written_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_note PRIMARY KEY (id), 
	CONSTRAINT fk_note_audience_id FOREIGN KEY(audience_id) REFERENCES audience (id), 
	CONSTRAINT fk_note_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_note_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_note_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT uq_note_group_id_meetup_id_author_id UNIQUE (group_id, meetup_id, author_id), 
	CONSTRAINT uq_note_public_id UNIQUE (public_id)
);
CREATE TABLE "person" (
	name VARCHAR(60) NOT NULL, 
	pronouns VARCHAR(60) NOT NULL, 
	email VARCHAR(254) NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	country VARCHAR(2) NOT NULL, 
	locale VARCHAR(12) NOT NULL, 
	joined_at DATETIME NOT NULL, 
	calendar_version INTEGER NOT NULL, 
	calendar_changed_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	birth_month SMALLINT, 
	birth_day SMALLINT, 
	quiet_hours VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT uq_person_public_id UNIQUE (public_id), 
	CONSTRAINT uq_person_email UNIQUE (email)
);
INSERT INTO "person" VALUES('Ana','','ana@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.069055',8,'2026-11-22 17:06:23.778007',1,'tmdj55kbqawu',NULL,NULL,'22-8');
INSERT INTO "person" VALUES('Ben','','ben@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.148921',20,'2026-11-22 17:06:23.534302',2,'tc5s8akj6php',NULL,NULL,'22-8');
INSERT INTO "person" VALUES('Priya','','priya@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.211804',7,'2026-11-22 17:06:23.650246',3,'vab2mp5rt56h',NULL,NULL,'22-8');
INSERT INTO "person" VALUES('Callum','','callum@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.229087',8,'2026-11-22 17:06:23.671944',4,'kep7xg33xva4',NULL,NULL,'22-8');
INSERT INTO "person" VALUES('Siân','','sian@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.245826',20,'2026-11-22 17:06:23.682389',5,'pkvcfsxd8atn',NULL,NULL,'22-8');
INSERT INTO "person" VALUES('Tomasz','','tomasz@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.264671',6,'2026-11-22 17:06:23.534302',6,'rw4gfavb7kzf',NULL,NULL,'22-8');
INSERT INTO "person" VALUES('Jo','','jo@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.278892',20,'2026-11-22 17:06:23.696979',7,'9fhfu36cbj5j',NULL,NULL,'22-8');
INSERT INTO "person" VALUES('Dee','','dee@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.284973',8,'2026-11-22 17:06:23.719942',8,'6xu3y2uuynhc',NULL,NULL,'22-8');
INSERT INTO "person" VALUES('Marcus','','marcus@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.313541',8,'2026-11-22 17:06:23.706870',9,'mxrc4jvpmpcd',NULL,NULL,'22-8');
INSERT INTO "person" VALUES('Dev','','dev@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.337137',3,'2026-11-22 17:06:23.778007',10,'u6wykd4kbxzu',NULL,NULL,'22-8');
INSERT INTO "person" VALUES('Cleo','','cleo@example.org','Europe/London','GB','en_GB','2026-11-22 17:06:22.399381',1,'2026-11-22 17:06:22.407928',11,'2rjjbexfakxt',NULL,NULL,'22-8');
CREATE TABLE poll_option (
	group_id INTEGER NOT NULL, 
	meetup_id INTEGER NOT NULL, 
	date JSON, 
	starts_at DATETIME, 
	ends_at DATETIME, 
	place VARCHAR(200) NOT NULL, 
	proposed_at DATETIME NOT NULL, 
	told_at DATETIME, 
	dropped_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_poll_option PRIMARY KEY (id), 
	CONSTRAINT fk_poll_option_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_poll_option_meetup_id FOREIGN KEY(meetup_id) REFERENCES meetup (id), 
	CONSTRAINT uq_poll_option_public_id UNIQUE (public_id)
);
INSERT INTO "poll_option" VALUES(1,21,'{"start": "2027-02-20T13:00:00", "end": "2027-02-20T17:00:00", "timezone": "Europe/London", "start_fold": 0, "end_fold": 0}','2027-02-20 13:00:00.000000','2027-02-20 17:00:00.000000','','2026-11-22 17:06:23.522634','2026-11-22 17:06:23.528521',NULL,1,'pvf8tynna35t');
INSERT INTO "poll_option" VALUES(1,21,'{"start": "2027-03-13T13:00:00", "end": "2027-03-13T17:00:00", "timezone": "Europe/London", "start_fold": 0, "end_fold": 0}','2027-03-13 13:00:00.000000','2027-03-13 17:00:00.000000','','2026-11-22 17:06:23.522697','2026-11-22 17:06:23.528533',NULL,2,'bcbyfgpa94kn');
INSERT INTO "poll_option" VALUES(1,21,'{"start": "2027-03-14T13:00:00", "end": "2027-03-14T17:00:00", "timezone": "Europe/London", "start_fold": 0, "end_fold": 0}','2027-03-14 13:00:00.000000','2027-03-14 17:00:00.000000','','2026-11-22 17:06:23.522735','2026-11-22 17:06:23.528535',NULL,3,'7urbvvy7mzeb');
INSERT INTO "poll_option" VALUES(1,21,'{"start": "2027-03-20T13:00:00", "end": "2027-03-20T17:00:00", "timezone": "Europe/London", "start_fold": 0, "end_fold": 0}','2027-03-20 13:00:00.000000','2027-03-20 17:00:00.000000','','2026-11-22 17:06:23.522767','2026-11-22 17:06:23.528537',NULL,4,'8vktvm8gvm5s');
INSERT INTO "poll_option" VALUES(1,21,'{"start": "2027-03-27T13:00:00", "end": "2027-03-27T17:00:00", "timezone": "Europe/London", "start_fold": 0, "end_fold": 0}','2027-03-27 13:00:00.000000','2027-03-27 17:00:00.000000','','2026-11-22 17:06:23.522789','2026-11-22 17:06:23.528539',NULL,5,'s3exhdpn7uaa');
INSERT INTO "poll_option" VALUES(1,21,NULL,NULL,NULL,'Saltaire, by the canal','2026-11-22 17:06:23.522805','2026-11-22 17:06:23.528541',NULL,6,'93pm8fz5ugte');
INSERT INTO "poll_option" VALUES(1,21,NULL,NULL,NULL,'The Fleece, Haworth','2026-11-22 17:06:23.522819','2026-11-22 17:06:23.528542',NULL,7,'ums2pph8zn4x');
CREATE TABLE proposal (
	group_id INTEGER NOT NULL, 
	attendance_id INTEGER NOT NULL, 
	given_for INTEGER NOT NULL, 
	is_all_day BOOLEAN NOT NULL, 
	wall_start DATETIME NOT NULL, 
	wall_end DATETIME NOT NULL, 
	start_fold INTEGER NOT NULL, 
	end_fold INTEGER NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	note BLOB NOT NULL, 
	proposed_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_proposal PRIMARY KEY (id), 
	CONSTRAINT fk_proposal_attendance_id FOREIGN KEY(attendance_id) REFERENCES attendance (id), 
	CONSTRAINT fk_proposal_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_proposal_attendance_id UNIQUE (attendance_id), 
	CONSTRAINT uq_proposal_public_id UNIQUE (public_id)
);
CREATE TABLE quiet_rhythm (
	group_id INTEGER NOT NULL, 
	since DATETIME NOT NULL, 
	CONSTRAINT pk_quiet_rhythm PRIMARY KEY (group_id), 
	CONSTRAINT fk_quiet_rhythm_group_id FOREIGN KEY(group_id) REFERENCES circle (id)
);
CREATE TABLE received (
	received_at DATETIME NOT NULL, 
	purpose VARCHAR(8) NOT NULL, 
	about VARCHAR(30) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	uid_validity BIGINT, 
	uid BIGINT, 
	outcome VARCHAR(32) NOT NULL, 
	note VARCHAR(200) NOT NULL, 
	tries INTEGER NOT NULL, 
	content BLOB, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_received PRIMARY KEY (id), 
	CONSTRAINT uq_received_digest UNIQUE (digest), 
	CONSTRAINT uq_received_public_id UNIQUE (public_id)
);
CREATE TABLE sent_form (
	"key" VARCHAR(64) NOT NULL, 
	led_to VARCHAR(500) NOT NULL, 
	sent_at DATETIME NOT NULL, 
	CONSTRAINT pk_sent_form PRIMARY KEY ("key")
);
CREATE TABLE series (
	group_id INTEGER NOT NULL, 
	organiser_id INTEGER NOT NULL, 
	uid VARCHAR(120) NOT NULL, 
	sequence INTEGER NOT NULL, 
	often VARCHAR(32) NOT NULL, 
	until DATE NOT NULL, 
	planned_at DATETIME NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	is_all_day BOOLEAN NOT NULL, 
	wall_start DATETIME NOT NULL, 
	wall_end DATETIME NOT NULL, 
	start_fold INTEGER NOT NULL, 
	end_fold INTEGER NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	CONSTRAINT pk_series PRIMARY KEY (id), 
	CONSTRAINT fk_series_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_series_organiser_id FOREIGN KEY(organiser_id) REFERENCES membership (id), 
	CONSTRAINT uq_series_public_id UNIQUE (public_id), 
	CONSTRAINT uq_series_uid UNIQUE (uid)
);
INSERT INTO "series" VALUES(1,8,'series-a741af24-b60b-4e50-b629-e4d9c3034083@localhost',0,'fortnightly','2027-05-02','2026-11-22 17:06:22.846367',1,'avs8983ayqvb',0,'2026-11-29 19:00:00.000000','2026-11-29 20:00:00.000000',0,0,'Europe/London','2026-11-29 19:00:00.000000','2026-11-29 20:00:00.000000');
CREATE TABLE standing_answer (
	group_id INTEGER NOT NULL, 
	series_id INTEGER NOT NULL, 
	membership_id INTEGER NOT NULL, 
	given VARCHAR(32) NOT NULL, 
	given_at DATETIME, 
	link_version INTEGER NOT NULL, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_standing_answer PRIMARY KEY (id), 
	CONSTRAINT fk_standing_answer_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_standing_answer_series_id FOREIGN KEY(series_id) REFERENCES series (id), 
	CONSTRAINT fk_standing_answer_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id), 
	CONSTRAINT uq_standing_answer_group_id_series_id_membership_id UNIQUE (group_id, series_id, membership_id), 
	CONSTRAINT uq_standing_answer_public_id UNIQUE (public_id)
);
INSERT INTO "standing_answer" VALUES(1,1,1,'not_yet',NULL,0,1,'j97xqk5uw8nf');
INSERT INTO "standing_answer" VALUES(1,1,2,'yes','2026-11-22 17:06:23.438755',0,2,'tbz6abaptsux');
INSERT INTO "standing_answer" VALUES(1,1,4,'not_yet',NULL,0,3,'y4n2tejxaywa');
INSERT INTO "standing_answer" VALUES(1,1,8,'yes','2026-11-22 17:06:22.931936',0,4,'hnddrc5up32q');
INSERT INTO "standing_answer" VALUES(1,1,7,'depends','2026-11-22 17:06:23.301503',0,5,'v7r4dkcrxsew');
INSERT INTO "standing_answer" VALUES(1,1,9,'not_yet',NULL,0,6,'qwyqzyeh5y92');
INSERT INTO "standing_answer" VALUES(1,1,3,'not_yet',NULL,0,7,'ftcrx2xa9r9s');
INSERT INTO "standing_answer" VALUES(1,1,5,'yes','2026-11-22 17:06:23.231228',0,8,'hr62cgybnda6');
INSERT INTO "standing_answer" VALUES(1,1,6,'not_yet',NULL,0,9,'en2uu6pmcf6b');
CREATE TABLE undeliverable (
	address_hash VARCHAR(64) NOT NULL, 
	days INTEGER NOT NULL, 
	last_on DATE NOT NULL, 
	stopped_at DATETIME, 
	CONSTRAINT pk_undeliverable PRIMARY KEY (address_hash)
);
CREATE TABLE unwanted (
	address_hash VARCHAR(64) NOT NULL, 
	since DATETIME NOT NULL, 
	CONSTRAINT pk_unwanted PRIMARY KEY (address_hash)
);
CREATE TABLE vote (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	option_id INTEGER NOT NULL, 
	attendance_id INTEGER NOT NULL, 
	suits VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_vote PRIMARY KEY (id), 
	CONSTRAINT fk_vote_attendance_id FOREIGN KEY(attendance_id) REFERENCES attendance (id), 
	CONSTRAINT fk_vote_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT fk_vote_option_id FOREIGN KEY(option_id) REFERENCES poll_option (id), 
	CONSTRAINT uq_vote_group_id_option_id_attendance_id UNIQUE (group_id, option_id, attendance_id)
);
INSERT INTO "vote" VALUES(1,1,1,79,'yes');
INSERT INTO "vote" VALUES(2,1,2,79,'yes');
INSERT INTO "vote" VALUES(3,1,3,79,'no');
INSERT INTO "vote" VALUES(4,1,5,79,'yes');
INSERT INTO "vote" VALUES(5,1,1,75,'yes');
INSERT INTO "vote" VALUES(6,1,2,75,'yes');
INSERT INTO "vote" VALUES(7,1,3,75,'yes');
INSERT INTO "vote" VALUES(8,1,4,75,'if_need_be');
INSERT INTO "vote" VALUES(9,1,5,75,'yes');
INSERT INTO "vote" VALUES(10,1,1,80,'no');
INSERT INTO "vote" VALUES(11,1,2,80,'yes');
INSERT INTO "vote" VALUES(12,1,3,80,'yes');
INSERT INTO "vote" VALUES(13,1,4,80,'yes');
INSERT INTO "vote" VALUES(14,1,5,80,'yes');
INSERT INTO "vote" VALUES(15,1,1,77,'yes');
INSERT INTO "vote" VALUES(16,1,2,77,'yes');
INSERT INTO "vote" VALUES(17,1,3,77,'if_need_be');
INSERT INTO "vote" VALUES(18,1,4,77,'yes');
INSERT INTO "vote" VALUES(19,1,5,77,'yes');
INSERT INTO "vote" VALUES(20,1,1,78,'if_need_be');
INSERT INTO "vote" VALUES(21,1,2,78,'if_need_be');
INSERT INTO "vote" VALUES(22,1,3,78,'no');
INSERT INTO "vote" VALUES(23,1,4,78,'yes');
INSERT INTO "vote" VALUES(24,1,2,76,'yes');
INSERT INTO "vote" VALUES(25,1,1,73,'yes');
INSERT INTO "vote" VALUES(26,1,2,73,'yes');
INSERT INTO "vote" VALUES(27,1,4,73,'if_need_be');
CREATE TABLE way_in (
	email VARCHAR(254) NOT NULL, 
	person_id INTEGER, 
	new_name VARCHAR(60) NOT NULL, 
	browser_hash VARCHAR(64) NOT NULL, 
	link_hash VARCHAR(64) NOT NULL, 
	code_hash VARCHAR(64) NOT NULL, 
	asked_from VARCHAR(60) NOT NULL, 
	asked_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	tries INTEGER NOT NULL, 
	used_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_way_in PRIMARY KEY (id), 
	CONSTRAINT fk_way_in_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_way_in_link_hash UNIQUE (link_hash), 
	CONSTRAINT uq_way_in_public_id UNIQUE (public_id)
);
INSERT INTO "way_in" VALUES('ana@example.org',1,'','','a52c917bdbdbf39e9dc910957527fa32206fa9ae68f716903ae1b04660ec6251','fea50e3c67a32dd3419d34fa76068e32bcf33864166a46a0fdd8fb4f30af14de','','2026-11-22 17:06:23.784631','2026-12-22 17:06:23.784631',0,NULL,1,'4sc3cqqqmt8b');
INSERT INTO "way_in" VALUES('ben@example.org',2,'','','f90ca18c57467da57871bd7456cc5017f3abeaa8327446f886cbb04269063072','b8d2ddb158581fd21510317018624567a71101e86d9e5eb6f19b3be3ef88a3e7','','2026-11-22 17:06:23.787021','2026-12-22 17:06:23.787021',0,NULL,2,'z2ckb23k2wpw');
INSERT INTO "way_in" VALUES('priya@example.org',3,'','','6178c8f31143747c3bff49b9e7f156f30f7a8782e4757defee4db8ac5262e5cc','6993c86ae51db53d3f4425266104f3e632e7bf15e5545ce04c3bfaf61074b4ab','','2026-11-22 17:06:23.792471','2026-12-22 17:06:23.792471',0,NULL,3,'mzwv98q62752');
INSERT INTO "way_in" VALUES('callum@example.org',4,'','','ddbf454986e1d3d6b4633776651c8e386ed16fb93fcd5330767d48e1612037f5','e05075251659eb7d9c0ecc04dc222ef3d133c1b9d2bdaf60d40e21ead81ed58a','','2026-11-22 17:06:23.793129','2026-12-22 17:06:23.793129',0,NULL,4,'unxe3n54gq66');
INSERT INTO "way_in" VALUES('sian@example.org',5,'','','f4337386725bdb9e01eb3710a70882223f34d01923bcecaff6fa8e488a73ca16','34b073e5e009a34261f662122cda4a2aaefe9a559b9d1efe94cdcd65dc9b3056','','2026-11-22 17:06:23.793569','2026-12-22 17:06:23.793569',0,NULL,5,'9x856qka9uaf');
INSERT INTO "way_in" VALUES('tomasz@example.org',6,'','','1f0cd0f1d93df1eaba91c7863115ec5858b79a9bc3cf5e510af34cba4764448a','2434b131e2c62df6642c3c5a83eaba11f5bbb89e770de5a756b7a9eb75d9ece4','','2026-11-22 17:06:23.793948','2026-12-22 17:06:23.793948',0,NULL,6,'3zy2g8566a4z');
INSERT INTO "way_in" VALUES('jo@example.org',7,'','','98d97a0c94591a52c3a484a76aa2a2cd6d42e642cf548ebeb2909be8fd692de0','f8070be92df13c01ae5139c2c6c7a818e3425fe2cae96c6aed8dcc849c948685','','2026-11-22 17:06:23.794278','2026-12-22 17:06:23.794278',0,NULL,7,'xr2mpvg5an2b');
INSERT INTO "way_in" VALUES('dee@example.org',8,'','','8138714f9120cd45074dcdaa3a57d06cc9b529c8be6c9e4a5fdb7ad8e5471bb1','b23ef932bafc3ca8bab5be52255a0aee73151a890691542303c8bd107d4bcf80','','2026-11-22 17:06:23.794595','2026-12-22 17:06:23.794595',0,NULL,8,'rjn4r5emgk3c');
INSERT INTO "way_in" VALUES('marcus@example.org',9,'','','01795e52645190c2b097fab1ed3690bed4c08bc65418aaf4d2a35d678ebcc3f6','6da66ceb1a957db771a5253dee32e1bf8547675e3530f5839b33061c284171cf','','2026-11-22 17:06:23.794906','2026-12-22 17:06:23.794906',0,NULL,9,'97bs8p27kfea');
INSERT INTO "way_in" VALUES('cleo@example.org',11,'','','fbf9ffed395137a165039e32db9fc6a1be662693c081e61f6b919b2c2be0f520','ec4df69d84127c3581af874b1058668a5912e588f8c32f0533ab69b0cf39dc5c','','2026-11-22 17:06:23.795198','2026-12-22 17:06:23.795198',0,NULL,10,'9fd5qt4v4h3g');
INSERT INTO "way_in" VALUES('dev@example.org',10,'','','d74834bc027d0ed3031e4ebc645de5e473600ba097bbbd82c5cb4bdcdddb8657','d7b66c98c27f0d4d6af9875149c4f4111864e6370d7a5eff0e148a9a598b0dd0','','2026-11-22 17:06:23.796888','2026-12-22 17:06:23.796888',0,NULL,11,'agekk8bmmzxt');
CREATE TABLE word (
	group_id INTEGER NOT NULL, 
	conversation_id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	said_at DATETIME NOT NULL, 
	edited_at DATETIME, 
	taken_down_at DATETIME, 
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_word PRIMARY KEY (id), 
	CONSTRAINT fk_word_author_id FOREIGN KEY(author_id) REFERENCES membership (id), 
	CONSTRAINT fk_word_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id), 
	CONSTRAINT fk_word_group_id FOREIGN KEY(group_id) REFERENCES circle (id), 
	CONSTRAINT uq_word_public_id UNIQUE (public_id)
);
INSERT INTO "word" VALUES(1,4,4,'Tell her she has a lot of aunties.','2026-11-22 17:06:22.454126',NULL,NULL,1,'c5z3e36x59nc');
INSERT INTO "word" VALUES(1,6,3,'I remember the cake.','2026-11-22 17:06:22.461352',NULL,NULL,2,'amdsb5spzgpz');
INSERT INTO "word" VALUES(1,7,1,'It’s written down. We’ve got it.','2026-11-22 17:06:22.464507',NULL,NULL,3,'pt6eg5rjxsre');
INSERT INTO "word" VALUES(1,7,5,'Thinking of you.','2026-11-22 17:06:22.465103',NULL,NULL,4,'ju5gtr7r6dwr');
INSERT INTO "word" VALUES(1,9,2,'Shotgun.','2026-11-22 17:06:22.471635',NULL,NULL,5,'gm46v92gbmtp');
INSERT INTO "word" VALUES(1,9,7,'So glad. Both hands on the wheel.','2026-11-22 17:06:22.472445',NULL,NULL,6,'7ehw3njrwan3');
INSERT INTO "word" VALUES(1,10,6,'Bring them. Bring all of them.','2026-11-22 17:06:22.476174',NULL,NULL,7,'aqghw83sec42');
INSERT INTO "word" VALUES(1,11,9,'I’d move house for Biscuit.','2026-11-22 17:06:22.479076',NULL,NULL,8,'uftcq8j8pv8p');
INSERT INTO "word" VALUES(1,12,3,'A door that’s yours. I’m so, so glad.','2026-11-22 17:06:22.481415',NULL,NULL,9,'7zsgum3ynv2k');
INSERT INTO "word" VALUES(1,12,8,'I have a spare kettle with your name on it.','2026-11-22 17:06:22.481791',NULL,NULL,10,'zz4jw4uvkm8p');
CREATE INDEX ix_message_address_hash ON message (address_hash);
CREATE INDEX ix_message_due ON message (state, urgency, due_at);
CREATE INDEX ix_message_subject ON message (subject_key);
CREATE INDEX ix_address_change_person_id ON address_change (person_id);
CREATE INDEX ix_conversation_group_id ON conversation (group_id);
CREATE INDEX ix_device_person_id ON device (person_id);
CREATE INDEX ix_way_in_browser_hash ON way_in (browser_hash);
CREATE INDEX ix_way_in_expires_at ON way_in (expires_at);
CREATE INDEX ix_invitation_group_id_answer ON invitation (group_id, answer);
CREATE INDEX ix_word_group_conversation ON word (group_id, conversation_id, id);
CREATE INDEX ix_poll_option_group_id_meetup_id ON poll_option (group_id, meetup_id);
CREATE INDEX ix_poll_option_meetup_id ON poll_option (meetup_id);
CREATE INDEX ix_vote_attendance_id ON vote (attendance_id);
CREATE INDEX ix_vote_option_id ON vote (option_id);
CREATE INDEX ix_block_blocked_id ON block (blocked_id);
CREATE INDEX ix_audience_group_id ON audience (group_id);
CREATE INDEX ix_milestone_years ON milestone (group_id, year);
CREATE INDEX ix_milestone_timeline ON milestone (group_id, sort_on, id);
CREATE INDEX ix_milestone_latest ON milestone (group_id, id);
CREATE INDEX ix_feed_person_id ON feed (person_id);
CREATE INDEX ix_received_outcome ON received (outcome, received_at);
CREATE INDEX ix_received_about ON received (about, received_at);
CREATE INDEX ix_received_uid ON received (uid_validity, uid);
CREATE INDEX ix_held_reply_message_id ON held_reply (message_id);
CREATE INDEX ix_membership_person_id_standing ON membership (person_id, standing);
CREATE INDEX ix_series_group_id ON series (group_id);
CREATE INDEX ix_standing_answer_series_id ON standing_answer (series_id);
CREATE INDEX ix_standing_answer_membership_id ON standing_answer (membership_id);
CREATE INDEX ix_meetup_group_id_starts_at ON meetup (group_id, starts_at, id);
CREATE INDEX ix_meetup_place_from ON meetup (place_from);
CREATE INDEX ix_meetup_group_id_ends_at ON meetup (group_id, ends_at);
CREATE INDEX ix_meetup_untold_since ON meetup (untold_since);
CREATE INDEX ix_meetup_timeline ON meetup (group_id, wall_start, id);
CREATE INDEX ix_meetup_series_id ON meetup (series_id, starts_at);
CREATE INDEX ix_attendance_offered_until ON attendance (offered_until);
CREATE INDEX ix_attendance_meetup_id ON attendance (meetup_id);
CREATE INDEX ix_attendance_membership_id ON attendance (membership_id);
CREATE INDEX ix_contact_group_id_happened_on ON contact (group_id, happened_on);
CREATE INDEX ix_note_author_id ON note (author_id);
CREATE INDEX ix_note_meetup_id ON note (meetup_id);
CREATE INDEX ix_item_group_id_meetup_id ON item (group_id, meetup_id);
CREATE INDEX ix_item_meetup_id ON item (meetup_id);
CREATE INDEX ix_lift_attendance_id ON lift (attendance_id);
CREATE INDEX ix_lift_group_id_meetup_id ON lift (group_id, meetup_id);
CREATE INDEX ix_lift_meetup_id ON lift (meetup_id);
COMMIT;
